package dev.blotter.rules.folder;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import org.drools.model.Model;
import org.drools.model.Rule;
import org.drools.model.Rule.Attribute;

/** Compiled rules with the salience that follows from their strata. All else they answer as they were compiled. */
final class RankedModel {
    private RankedModel() {}

    static List<Model> of(List<Model> models, Map<String, Integer> strata) {
        return models.stream().map(model -> ranked(model, strata)).toList();
    }

    private static Model ranked(Model model, Map<String, Integer> strata) {
        List<Rule> rules =
                model.getRules().stream().map(rule -> ranked(rule, strata)).toList();
        return proxy(
                Model.class,
                (proxy, method, values) -> method.getName().equals("getRules") ? rules : method.invoke(model, values));
    }

    private static Rule ranked(Rule rule, Map<String, Integer> strata) {
        int stratum = strata.getOrDefault(rule.getName(), 0);
        return proxy(
                Rule.class,
                (proxy, method, values) ->
                        stratum != 0 && method.getName().equals("getAttribute") && values[0].equals(Attribute.SALIENCE)
                                ? (Integer) (-stratum)
                                : method.invoke(rule, values));
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(RankedModel.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
