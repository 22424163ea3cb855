package dev.snakeboard.ui;

import dev.snakeboard.harness.Panel;
import dev.snakeboard.harness.Project;
import javafx.application.Application;
import javafx.stage.Stage;

/** JavaFX's entry: makes the window for the request that the launcher left. */
public final class PanelApplication extends Application {
    /** JavaFX makes the application itself and hands over nothing but strings. */
    static volatile Panel.Request request;

    @Override
    public void start(Stage stage) {
        Panel.Request wanted = request;
        PanelWindow window = new PanelWindow(stage, SimulationBridge.opener(wanted.writes(), wanted.seed(), wanted.turnBudget()), wanted::board);
        wanted.turnBudget().ifPresent(_ -> window.nameLongTurns());
        window.show();
        window.begin(wanted.project().map(Project::path));
    }
}
