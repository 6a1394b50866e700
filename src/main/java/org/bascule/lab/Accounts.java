package org.bascule.lab;

/** The document's roles and database. The password is the document's too: a lab listens on this machine alone. */
public final class Accounts {

    public static final String SUPERUSER = "dba";
    public static final String REPLICATION = "repl";
    public static final String PASSWORD = "secret";
    public static final String DATABASE = "dba";

    private Accounts() {}
}
