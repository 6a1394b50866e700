package org.bascule.app.traffic;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.IntegerSpinnerValueFactory;
import org.bascule.app.look.Fxml;
import org.bascule.app.look.FxmlView;
import org.bascule.app.look.Labels;
import org.bascule.app.model.LabSession;
import org.bascule.lab.Lang;
import org.bascule.lab.Text;
import org.bascule.scenario.action.StartClients;
import org.bascule.traffic.ClientPath;
import org.bascule.traffic.ClientSettings;

/** The form for a new set of clients. */
final class ClientsView extends FxmlView {

    private final LabSession session;
    private final Runnable done;

    @FXML
    private ComboBox<ClientPath> path;

    @FXML
    private Spinner<Integer> pool;

    @FXML
    private Spinner<Integer> rate;

    @FXML
    private Spinner<Integer> connectTimeout;

    @FXML
    private Spinner<Integer> socketTimeout;

    @FXML
    private CheckBox keepAlive;

    @FXML
    private ComboBox<Duration> retry;

    @FXML
    private Label hosts;

    @FXML
    private Button start;

    /** @param done called when the form can be closed */
    ClientsView(LabSession session, Lang lang, Runnable done) {
        super(lang);
        this.session = session;
        this.done = done;
        load(Fxml.CLIENTS);
        whileVisible(() -> session.snapshot()
                .subscribe(any -> check())
                .and(session.traffic().subscribe(any -> check()))
                .and(session.tasks().job().subscribe(any -> check()))
                .and(path.valueProperty().subscribe(any -> check())));
    }

    @FXML
    void initialize() {
        ClientForm initial = ClientForm.INITIAL;
        choices(path, List.of(ClientPath.values()), TrafficMessages::path);
        path.setValue(initial.path());
        choices(retry, ClientForm.RETRIES, ClientForm::label);
        retry.setValue(initial.retryAfter());
        int longest = (int) ClientSettings.MAX_DURATION.toSeconds();
        number(pool, 0, ClientSettings.MAX_POOL, initial.pool());
        number(rate, 1, ClientSettings.MAX_RATE, initial.rate());
        number(connectTimeout, 1, longest, initial.connectTimeout());
        number(socketTimeout, 1, longest, initial.socketTimeout());
        keepAlive.setSelected(initial.keepAlive());
    }

    @FXML
    void start() {
        StartClients action = form().action(clientHosts());
        boolean started = session.execution()
                .runActions(TrafficMessages.startClients(action.settings().name()), Optional.empty(), List.of(action));
        if (started) {
            done.run();
        }
    }

    @FXML
    void cancel() {
        done.run();
    }

    private void check() {
        Optional<Text> refusal = session.tasks()
                .job()
                .get()
                .map(job -> TrafficMessages.taskRunning(job.what()))
                .or(() -> clientHosts().refusal(path.getValue()));
        start.setDisable(refusal.isPresent());
        hosts.setText(say(refusal.orElseGet(() -> TrafficMessages.hosts(form().hosts(clientHosts())))));
        hosts.getStyleClass().setAll("label", refusal.isPresent() ? "warn" : "faint");
    }

    private ClientHosts clientHosts() {
        return new ClientHosts(
                session.spec().topology(),
                session.snapshot().get(),
                session.traffic().get());
    }

    private ClientForm form() {
        return new ClientForm(
                path.getValue(),
                pool.getValue(),
                rate.getValue(),
                connectTimeout.getValue(),
                socketTimeout.getValue(),
                keepAlive.isSelected(),
                retry.getValue());
    }

    private <T> void choices(ComboBox<T> box, List<T> values, Function<T, Text> label) {
        box.getItems().setAll(values);
        box.setConverter(Labels.of(value -> say(label.apply(value))));
    }

    /** What is typed counts without Enter; what is no number is ignored. */
    private static void number(Spinner<Integer> spinner, int least, int most, int initial) {
        spinner.setValueFactory(new IntegerSpinnerValueFactory(least, most, initial));
        spinner.getEditor().textProperty().subscribe((before, typed) -> {
            if (typed.matches("\\d{1,4}")) {
                int value = Integer.parseInt(typed);
                if (value >= least && value <= most) {
                    spinner.getValueFactory().setValue(value);
                }
            }
        });
        spinner.focusedProperty().subscribe((before, focused) -> {
            if (!focused) {
                spinner.getEditor().setText(String.valueOf(spinner.getValue()));
            }
        });
    }
}
