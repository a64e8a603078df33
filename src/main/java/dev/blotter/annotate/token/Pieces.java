package dev.blotter.annotate.token;

import java.util.Arrays;

/** Where the tokens of a line begin and end, before they are words with a sentence and a clause. */
final class Pieces {
    private int[] begins = new int[64];
    private int[] ends = new int[64];
    private Word.Kind[] kinds = new Word.Kind[64];
    private Token.Joint[] joints = new Token.Joint[64];
    private int size;

    void add(int begin, int end, Word.Kind kind, Token.Joint joint) {
        if (size == begins.length) {
            grow();
        }
        begins[size] = begin;
        ends[size] = end;
        kinds[size] = kind;
        joints[size++] = joint;
    }

    void clear() {
        size = 0;
    }

    int size() {
        return size;
    }

    int begin(int piece) {
        return begins[piece];
    }

    int end(int piece) {
        return ends[piece];
    }

    Word.Kind kind(int piece) {
        return kinds[piece];
    }

    Token.Joint joint(int piece) {
        return joints[piece];
    }

    private void grow() {
        begins = Arrays.copyOf(begins, 2 * size);
        ends = Arrays.copyOf(ends, 2 * size);
        kinds = Arrays.copyOf(kinds, 2 * size);
        joints = Arrays.copyOf(joints, 2 * size);
    }
}
