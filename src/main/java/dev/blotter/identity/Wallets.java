package dev.blotter.identity;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.crypto.digests.KeccakDigest;

/** Addresses on chains whose checksum is right: of Bitcoin, Litecoin, Dogecoin, Tron, and of those like Ethereum. */
final class Wallets {
    private static final String BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    private static final String BECH32 = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
    private static final int[] GENERATOR = {0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3};
    private static final int BECH32_SUM = 1;
    private static final int BECH32M_SUM = 0x2bc830a3;
    /** The first byte: of Bitcoin, Litecoin, Dogecoin and Tron. */
    private static final Set<Integer> VERSIONS = Set.of(0x00, 0x05, 0x30, 0x32, 0x1e, 0x16, 0x41);

    private static final int PAYLOAD = 21;
    private static final int SUM = 4;
    private static final int ETHER_BITS = 256;

    private Wallets() {}

    /** The address as it is compared; empty when its checksum is wrong. */
    static Optional<String> checked(String address) {
        if (address.startsWith("0x")) {
            return isEther(address.substring(2)) ? Optional.of(address.toLowerCase(Locale.ROOT)) : Optional.empty();
        }
        String lower = address.toLowerCase(Locale.ROOT);
        return isBech32(lower) ? Optional.of(lower) : Optional.of(address).filter(Wallets::isBase58);
    }

    /** Base58Check: a version, a hash of twenty bytes and the first bytes of the hash of both. */
    private static boolean isBase58(String address) {
        BigInteger number = BigInteger.ZERO;
        for (int i = 0; i < address.length(); i++) {
            number = number.multiply(BigInteger.valueOf(BASE58.length()))
                    .add(BigInteger.valueOf(BASE58.indexOf(address.charAt(i))));
        }
        byte[] bytes = new byte[PAYLOAD + SUM];
        byte[] digits = number.toByteArray();
        int sign = digits[0] == 0 ? 1 : 0;
        if (digits.length - sign > bytes.length) {
            return false;
        }
        System.arraycopy(digits, sign, bytes, bytes.length - digits.length + sign, digits.length - sign);
        byte[] payload = Arrays.copyOf(bytes, PAYLOAD);
        return VERSIONS.contains(payload[0] & 0xff)
                && Arrays.equals(sha256(sha256(payload)), 0, SUM, bytes, PAYLOAD, bytes.length);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Bech32 and Bech32m, of which BIP 173 and BIP 350 tell the sum. */
    private static boolean isBech32(String address) {
        int separator = address.lastIndexOf('1');
        if (separator < 1 || !Set.of("bc", "tb", "ltc").contains(address.substring(0, separator))) {
            return false;
        }
        int sum = 1;
        String prefix = address.substring(0, separator);
        for (int i = 0; i < prefix.length(); i++) {
            sum = next(sum, prefix.charAt(i) >> 5);
        }
        sum = next(sum, 0);
        for (int i = 0; i < prefix.length(); i++) {
            sum = next(sum, prefix.charAt(i) & 31);
        }
        for (int i = separator + 1; i < address.length(); i++) {
            sum = next(sum, BECH32.indexOf(address.charAt(i)));
        }
        return sum == BECH32_SUM || sum == BECH32M_SUM;
    }

    private static int next(int sum, int value) {
        int top = sum >> 25;
        int next = ((sum & 0x1ffffff) << 5) ^ value;
        for (int i = 0; i < GENERATOR.length; i++) {
            next ^= (top >> i & 1) == 1 ? GENERATOR[i] : 0;
        }
        return next;
    }

    /** EIP-55: letters are capital where the hash of the address says so; an address in one case has no sum. */
    private static boolean isEther(String hex) {
        if (hex.equals(hex.toLowerCase(Locale.ROOT)) || hex.equals(hex.toUpperCase(Locale.ROOT))) {
            return true;
        }
        byte[] name = hex.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.US_ASCII);
        KeccakDigest digest = new KeccakDigest(ETHER_BITS);
        digest.update(name, 0, name.length);
        byte[] hash = new byte[digest.getDigestSize()];
        digest.doFinal(hash, 0);
        String sums = HexFormat.of().formatHex(hash);
        for (int i = 0; i < hex.length(); i++) {
            char c = hex.charAt(i);
            if (Character.isLetter(c) && Character.isUpperCase(c) != (Character.digit(sums.charAt(i), 16) >= 8)) {
                return false;
            }
        }
        return true;
    }
}
