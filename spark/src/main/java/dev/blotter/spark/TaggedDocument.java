package dev.blotter.spark;

/**
 * What came of a document.
 *
 * @param file the URI of the file that holds it
 * @param json its entry
 * @param fraudWithParents the codes of its kinds of fraud, and of all that these belong to
 * @param fingerprint by what it can be told whether it retells another; null when its text is too short
 * @param isFault whether it could not be read
 * @param reading nanoseconds until it was read, since the one before it in its file was done
 * @param tagging nanoseconds of tagging
 */
record TaggedDocument(
        String file,
        String json,
        String[] fraudWithParents,
        byte[] fingerprint,
        boolean isFault,
        long reading,
        long tagging) {}
