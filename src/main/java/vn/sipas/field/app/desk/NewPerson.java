package vn.sipas.field.app.desk;

import vn.sipas.field.ledger.record.Role;

/** Somebody who gets a store: in which season (id and title for people), as what, and where they belong. */
public record NewPerson(String season, String title, String name, Role role, String unit) {}
