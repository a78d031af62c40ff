/**
 * A practice season: a department, its enumerators, their cases and simulated visits, all through the same desks and
 * engine as a person's work. It is also the generator for tests and benchmarks.
 */
@NullMarked
package vn.sipas.field.app.practice;

import org.jspecify.annotations.NullMarked;
