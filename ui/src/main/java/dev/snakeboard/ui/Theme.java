package dev.snakeboard.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Light or dark: as the system is, until a person chooses. */
final class Theme {
    private final ReadOnlyObjectWrapper<Palette> palette = new ReadOnlyObjectWrapper<>(Palette.LIGHT);
    private boolean chosen;

    Theme() {
        Platform.Preferences system = Platform.getPreferences();
        system.colorSchemeProperty().addListener((_, _, scheme) -> follow(scheme));
        follow(system.getColorScheme());
    }

    ReadOnlyObjectProperty<Palette> palette() {
        return palette.getReadOnlyProperty();
    }

    void toggle() {
        choose(palette.get().dark() ? Palette.LIGHT : Palette.DARK);
    }

    void choose(Palette wanted) {
        chosen = true;
        apply(wanted);
    }

    private void follow(ColorScheme scheme) {
        if (!chosen) {
            apply(scheme == ColorScheme.DARK ? Palette.DARK : Palette.LIGHT);
        }
    }

    private void apply(Palette wanted) {
        Application.setUserAgentStylesheet((wanted.dark() ? new PrimerDark() : new PrimerLight()).getUserAgentStylesheet());
        palette.set(wanted);
    }
}
