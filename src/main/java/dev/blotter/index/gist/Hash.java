package dev.blotter.index.gist;

/** Hashes that are the same on every machine. */
final class Hash {
    private Hash() {}

    /** Alike for equal characters; like words have unlike hashes. */
    static int of(CharSequence word) {
        int hash = 0;
        for (int i = 0; i < word.length(); i++) {
            hash = hash * 31 + word.charAt(i);
        }
        return mixed(hash);
    }

    /** The last step of MurmurHash3. */
    private static int mixed(int hash) {
        int h = hash;
        h = (h ^ (h >>> 16)) * 0x85EBCA6B;
        h = (h ^ (h >>> 13)) * 0xC2B2AE35;
        return h ^ (h >>> 16);
    }
}
