/**
 * Writes and reads the gzip files of a plain vault, in parallel both ways.
 *
 * <p><b>The flow.</b> {@link dev.varve.plain.gzip.GzipWriter} reads the content in order on the calling thread, hashing as it goes, hands
 * blocks to a {@code Crew} of workers, and writes the packed blocks in order. {@link dev.varve.plain.gzip.GzipReader} walks the chain of
 * frames, lets the crew unpack the members ahead of its consumer, and hashes what it hands out. {@link dev.varve.plain.gzip.GzipLabel} is
 * what the first header says of the whole file; it can be read without the content.
 *
 * <p><b>The format.</b> A file is one or more RFC 1952 members, one after the other, nothing between and nothing behind. Each holds one block
 * of the content (at most 4 MiB; written with 2 MiB), compressed on its own, without a preset dictionary: so any gunzip reads the file,
 * and both directions run in parallel. Empty content is one member with empty deflate data. Numbers are little-endian and unsigned.
 *
 * <pre>{@code
 * offset  bytes  the header of every member
 *      0      2  1F 8B
 *      2      1  CM = 8
 *      3      1  FLG = 0C (FEXTRA, FNAME) in the first member, 04 (FEXTRA) in each later one
 *      4      4  MTIME: the data file's, in the first member (0 where it does not fit); 0 in each later one
 *      8      1  XFL = 0
 *      9      1  OS = FF
 *     10      2  XLEN: 20 + n in the first member, 16 in each later one
 *     12      2  "VM", the frame
 *     14      2  its length = 12
 *     16      4  length of the whole member, header and trailer included
 *     20      4  CRC-32 of all its bytes behind the header (deflate data and trailer)
 *     24      4  CRC-32 of its header, with these four bytes taken as zero
 *
 *                in the first member only
 *     28      2  "VE", the entry
 *     30      2  its length n, at most 65515
 *     32      n  the entry as JSON, opaque here; somewhere in it the SHA-256 of the content in 64 hex digits
 *   32+n      *  FNAME: the data file's name in ISO 8859-1, zero-terminated; what it cannot say is '_'
 * }</pre>
 *
 * <p><b>Why the frame.</b> Its length makes members findable without unpacking. Its two checksums cover every byte of the file, for deflate
 * data has bits that no CRC of the <i>content</i> notices: the padding behind the last block, a match that could as well
 * have been taken from elsewhere. A CRC-32 finds each burst of up to 32 bits, so each single flipped bit is found, not just most. What
 * stands outside the checksums is fixed: the marks "VM" and "VE" guard each other (one without the other is damage, as is "VM" in
 * its place without FEXTRA), and after a framed first member each must be framed.
 *
 * <p><b>What the frames cannot tell:</b> that whole members are missing at the end, or stand in another order, or come from another file.
 * The entry's hash tells; the caller compares it, and the size, with what the reader counted.
 *
 * <p><b>Foreign files</b>, made by gzip, pigz, Python or anything else, are read too: any number of members, any header field of RFC 1952
 * (FHCRC is checked), and zero padding behind the last member, as gzip allows. Nothing in them says where a member ends, so
 * one worker unpacks them, ahead of the consumer.
 */
@NullMarked
package dev.varve.plain.gzip;

import org.jspecify.annotations.NullMarked;
