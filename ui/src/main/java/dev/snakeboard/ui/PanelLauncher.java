package dev.snakeboard.ui;

import dev.snakeboard.harness.Panel;
import javafx.application.Application;

/** Opens the front panel for the command line, which finds this class by its name. */
public final class PanelLauncher implements Panel {

    @Override
    public int open(Request request) {
        PanelApplication.request = request;
        try {
            Application.launch(PanelApplication.class);
            return 0;
        } catch (UnsupportedOperationException noDisplay) {
            System.err.println("snakeboard: the front panel needs a display: " + noDisplay.getMessage());
            return 1;
        }
    }
}
