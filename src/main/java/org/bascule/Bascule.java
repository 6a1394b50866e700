package org.bascule;

/** a. */
public final class Bascule {
    public static void main(String[] args) {}
}
