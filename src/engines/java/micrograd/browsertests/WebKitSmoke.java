package micrograd.browsertests;

class WebKitSmoke extends EngineSmoke {
    @Override
    EngineBrowser start() {
        return new WebKitBrowser();
    }
}
