package micrograd.build;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/** What tells contents apart. */
final class Digests {
    private Digests() {}

    /** As policies and {@code integrity} write it. */
    static String sha256(byte[] content) {
        return "sha256-" + Base64.getEncoder().encodeToString(digest(content));
    }

    /** As names of files may have it. */
    static String hex(byte[] content) {
        return HexFormat.of().formatHex(digest(content));
    }

    private static byte[] digest(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
