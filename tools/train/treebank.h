/* A treebank in CoNLL-U, read into liaison's own tokens: each sentence's text is tokenized as an article's would be,
 * and the treebank's words are laid over it by their place in the text. */
#ifndef LI_TOOLS_TRAIN_TREEBANK_H
#define LI_TOOLS_TRAIN_TREEBANK_H

#include "extractor/french/token.h"
#include "extractor/french/tree.h"

typedef struct example {
    li_token *tokens;
    int32_t count;
    uint8_t *tag;    /* the treebank's li_tag; 255 where its words do not fit the token */
    int32_t *head;   /* token index, -1 root; -2 unknown */
    uint8_t *dep;    /* li_dep */
    li_slice *lemma; /* the treebank's */
    bool whole;      /* every token fits */
} example;

typedef struct treebank {
    example *examples;
    size_t count;
    size_t skipped; /* sentences whose text could not be laid over */
} treebank;

/* Adds the sentences of path. Memory from arena (which must live on). Returns 0, or 1 with a message on stderr. */
int treebank_read(treebank *bank, const char *path, li_symbols *symbols, li_arena *arena);

#endif
