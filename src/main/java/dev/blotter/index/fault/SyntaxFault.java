package dev.blotter.index.fault;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.queryparser.classic.QueryParserConstants;
import org.apache.lucene.queryparser.classic.Token;
import org.apache.lucene.queryparser.classic.TokenMgrError;

/** Says in words, and where, what Lucene's query parser did not expect. */
public final class SyntaxFault {
    private static final Pattern OPENING = Pattern.compile("(?<!\\\\)[\"/\\[{]");

    private SyntaxFault() {}

    public static QueryException of(String query, ParseException fault) {
        if (fault.getCause() instanceof TokenMgrError) {
            return unclosed(
                    query,
                    OPENING.matcher(query)
                            .results()
                            .mapToInt(MatchResult::start)
                            .max()
                            .orElse(0));
        }
        return fault.getCause() instanceof ParseException parse
                        && parse.currentToken != null
                        && parse.currentToken.next != null
                ? unexpected(query, parse.currentToken.next)
                : new QueryException("'" + query + "' is too large a query; ask for less at once", query, 0);
    }

    private static QueryException unclosed(String query, int opening) {
        String message = "'" + query.substring(opening)
                + "' is not closed; close the quotation, pattern or range, or put \\ before " + query.charAt(opening);
        return new QueryException(message, query, opening);
    }

    private static QueryException unexpected(String query, Token token) {
        return token.kind == QueryParserConstants.EOF
                ? new QueryException(
                        "'" + query + "' ends too early; close what is open, and finish what it asks for",
                        query,
                        query.length())
                : new QueryException(
                        "'" + token.image + "' is not expected here; remove it, or put \\ before it",
                        query,
                        token.beginColumn);
    }
}
