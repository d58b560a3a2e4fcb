/**
 * The configuration file.
 *
 * <p>{@link dev.varve.cli.config.ConfigFiles} finds the files that count, nearest first; {@link
 * dev.varve.cli.config.ConfigReader} makes a {@link dev.varve.cli.config.Config} of each and is strict about it, since a
 * misspelt key that is passed over in silence may be the one that was to keep the backups. Where no file stands, nothing
 * of the TOML parser is loaded. {@code docs/cli.md} documents the keys.
 */
@NullMarked
package dev.varve.cli.config;

import org.jspecify.annotations.NullMarked;
