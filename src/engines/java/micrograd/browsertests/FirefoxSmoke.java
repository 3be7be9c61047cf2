package micrograd.browsertests;

class FirefoxSmoke extends EngineSmoke {
    @Override
    EngineBrowser start() {
        return new FirefoxBrowser();
    }
}
