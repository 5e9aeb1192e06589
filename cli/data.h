/* Where the program's own files are: the lexicon and the model (fr.lex, fr.model), what these make of the shipped rules
 * and actors (fr.kept), and these rules (rules/fr). The folder is --data, or $LIAISON_DATA, or the first that holds a
 * lexicon of: ../share/liaison beside the program, the build's, the place of installation. */
#ifndef LI_CLI_DATA_H
#define LI_CLI_DATA_H

#include "base/error.h"
#include "cli/options.h"

typedef struct li_data {
    char *folder;
    char **rules; /* files and folders for the engine */
    size_t rule_count;
} li_data;

/* Finds the folder (given may be NULL) and what rules to read: those given, with the shipped actors where no actor file
 * is among them; the shipped rules where none are given. LI_E_IO with what to do where something is missing. *out is to
 * be given to li_data_free whatever the result. */
LI_MUST_USE li_code li_data_find(li_data *out, const char *given, const li_texts *rules, li_error *err);
void li_data_free(li_data *data);

#endif
