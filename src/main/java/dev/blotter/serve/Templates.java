package dev.blotter.serve;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;

/** Writes pages by the templates that the build has compiled. */
final class Templates {
    private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Templates.class.getClassLoader(), Templates.class.getPackageName());

    private Templates() {}

    /** A page as a response. */
    static Response page(String template, Object page) {
        return page(200, template, page);
    }

    static Response page(int status, String template, Object page) {
        StringOutput out = new StringOutput();
        ENGINE.render(template + ".jte", page, out);
        return Response.page(status, out.toString(), Frame.POLICY);
    }
}
