package io.muster.local.backtest;

/** The history could not be read or the page not be written; the message says what to do. */
public final class BacktestFailed extends RuntimeException {

    private static final long serialVersionUID = 1;

    BacktestFailed(String message) {
        super(message);
    }
}
