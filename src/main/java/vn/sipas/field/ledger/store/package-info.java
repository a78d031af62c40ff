/**
 * One SQLite file for one season and person: opening and locking it, its numbered migrations, encryption at rest, the
 * vault with the keys, and the backup. It stores bytes and never looks inside a body.
 *
 * <p>Everything here belongs to one thread, the one that opened the store.
 */
@NullMarked
package vn.sipas.field.ledger.store;

import org.jspecify.annotations.NullMarked;
