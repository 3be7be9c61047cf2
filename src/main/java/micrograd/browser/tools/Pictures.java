package micrograd.browser.tools;

import org.teavm.jso.JSBody;
import org.teavm.jso.browser.TimerHandler;

/** Pictures made of the text of an SVG file. */
final class Pictures {
    private static final String TO_BLOB = "var image = new Image(); image.onload = function() {"
            + " var scale = Math.min(2, 16000 / Math.max(image.width, image.height));"
            + " var canvas = document.createElement('canvas');"
            + " canvas.width = Math.ceil(image.width * scale); canvas.height = Math.ceil(image.height * scale);"
            + " canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);"
            + " canvas.toBlob(function(blob) { if (blob) use(blob); else refused(); }); };"
            + " image.onerror = function() { refused(); };"
            + " image.src = 'data:image/svg+xml;charset=utf-8,' + encodeURIComponent(svg);";

    private Pictures() {}

    /** The address under which a page finds the picture. */
    @JSBody(params = "svg", script = "return 'data:image/svg+xml;charset=utf-8,' + encodeURIComponent(svg);")
    static native String address(String svg);

    /** Offers the picture as a PNG file with two pixels to a unit. */
    @JSBody(
            params = {"name", "svg", "saved", "refused"},
            script = "function use(blob) { var address = URL.createObjectURL(blob);"
                    + " var link = document.createElement('a'); link.href = address; link.download = name; link.click();"
                    + " setTimeout(function() { URL.revokeObjectURL(address); }, 10000); saved(); }"
                    + TO_BLOB)
    static native void savePng(String name, String svg, TimerHandler saved, TimerHandler refused);

    /** Copies the picture as PNG with two pixels to a unit. */
    @JSBody(
            params = {"svg", "copied", "refused"},
            script = "function use(blob) { try { navigator.clipboard.write([new ClipboardItem({ 'image/png': blob })])"
                    + ".then(function() { copied(); }, function() { refused(); }); } catch (missing) { refused(); } }"
                    + TO_BLOB)
    static native void copyPng(String svg, TimerHandler copied, TimerHandler refused);
}
