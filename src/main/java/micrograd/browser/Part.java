package micrograd.browser;

import micrograd.app.Model;

/** A part of the page that shows something of the model. */
interface Part {
    /** Brings the part up to date; called at most once a frame, and cheap where nothing of interest changed. */
    void show(Model model);
}
