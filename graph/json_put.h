/* Pieces of JSON written by hand into a buffer: what there is one of for every triple or evidence, where building
 * values first would cost more than all the rest. `name` comes with what stands before the value: `,"doc":`. */
#ifndef LI_GRAPH_JSON_PUT_H
#define LI_GRAPH_JSON_PUT_H

#include "base/buffer.h"
#include "extractor/triple.h"

void li_put_text(li_buffer *out, const char *name, li_slice s);
void li_put_text_if(li_buffer *out, const char *name, li_slice s);     /* nothing if s is empty */
void li_put_name(li_buffer *out, const char *name, const char *value); /* value needs no escape */
void li_put_count(li_buffer *out, const char *name, uint64_t n);
void li_put_date(li_buffer *out, const char *name, li_date d);            /* nothing if there is none */
void li_put_amount(li_buffer *out, const li_amount *amount);              /* `,"amount":{…}`, or nothing */
void li_put_time(li_buffer *out, const li_time *time);                    /* `,"time":{…}`, or nothing */
void li_put_topics(li_buffer *out, const li_slice *topics, size_t count); /* `,"topics":[…]`, or nothing */

#endif
