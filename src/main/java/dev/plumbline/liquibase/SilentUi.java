package dev.plumbline.liquibase;

import liquibase.AbstractExtensibleObject;
import liquibase.ui.InputHandler;
import liquibase.ui.UIService;

/** Shows nothing and answers every question with its default. */
final class SilentUi extends AbstractExtensibleObject implements UIService {
    @Override
    public int getPriority() {
        return PRIORITY_NOT_APPLICABLE;
    }

    @Override
    public void sendMessage(String message) {}

    @Override
    public void sendErrorMessage(String message) {}

    @Override
    public void sendErrorMessage(String message, Throwable exception) {}

    @Override
    public <T> T prompt(String prompt, T valueIfNoEntry, InputHandler<T> inputHandler, Class<T> type) {
        return valueIfNoEntry;
    }

    @Override
    public void setAllowPrompt(boolean allowPrompt) {}

    @Override
    public boolean getAllowPrompt() {
        return false;
    }
}
