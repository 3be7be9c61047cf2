package micrograd.document;

/** Where a link to the page works, by its address. */
public enum Reach {
    /** Wherever the page's host can be reached. */
    EVERYWHERE,
    /** On this machine alone: it serves the page itself. */
    MACHINE,
    /** On this machine alone, where the page was opened from a file. */
    FILE,
    /** Nowhere: the page has no address of its own. */
    NOWHERE;

    /** Where an address works. */
    public static Reach of(String address) {
        if (address.startsWith("file:")) {
            return FILE;
        }
        int host = address.indexOf("://") + 3;
        if (host < 3 || !address.startsWith("http")) {
            return NOWHERE;
        }
        int end = host;
        while (end < address.length() && "/:?#".indexOf(address.charAt(end)) < 0) {
            end++;
        }
        String name = address.substring(host, end);
        boolean own = name.equals("localhost")
                || name.endsWith(".localhost")
                || name.startsWith("127.")
                || address.startsWith("[::1]", host);
        return own ? MACHINE : EVERYWHERE;
    }
}
