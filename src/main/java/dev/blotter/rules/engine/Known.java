package dev.blotter.rules.engine;

import dev.blotter.rules.engine.Questions.Question;
import java.util.BitSet;

/** What is known of a document when a rule is asked whether it may match. */
interface Known {
    /** Whether something may meet each of some questions, by its look. */
    boolean mayMeet(BitSet questions);

    /** What a question is about. */
    Gathering about(Question question);
}
