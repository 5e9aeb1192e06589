/* The closed classes of words that clause analysis asks about, as symbols. */
#ifndef LI_FRENCH_CLAUSE_WORDS_H
#define LI_FRENCH_CLAUSE_WORDS_H

#include "extractor/french/clause.h"
#include "extractor/french/word_class.h"

typedef enum li_word_class {
    LI_WORDS_SE, /* reflexive pronouns */
    LI_WORDS_NE,
    LI_WORDS_NEGATOR,        /* what completes ne: pas, jamais, aucun */
    LI_WORDS_WHO,            /* relative subjects: qui, lequel */
    LI_WORDS_WHOM,           /* relative objects: que */
    LI_WORDS_RELATIVE,       /* dont, où, lequel, quoi */
    LI_WORDS_OBJECT_CONTROL, /* verbs whose infinitive's subject is their object: appeler, inviter, accuser */
    LI_WORDS_DATIVE_CONTROL, /* … is their complement with à: demander, permettre, interdire */
    LI_WORDS_SUPPORT,        /* verbs that lend a noun their subject: faire, effectuer, mener */
    LI_WORDS_BECOME,         /* verbs whose complement names their subject or object: devenir, élire, nommer */
    LI_WORDS_POSSESSIVE,     /* son */
    LI_WORDS_SAY,            /* dire, affirmer */
    LI_WORDS_TITLE,          /* nouns of persons: ministre, chef, porte-parole */
    LI_WORDS_MEASURE,        /* série, dizaine, plupart: how much of what follows with de */
    LI_WORDS_PLANNED,        /* participles that leave a noun its complements: la visite prévue de X à Y */
    LI_WORDS_INTENT,         /* nouns of what one means to do: la tentative de X de frapper Y */
    LI_WORDS_MESSAGE,        /* by which somebody speaks or acts: une résolution condamnant Y */
    LI_WORDS_MUTUAL,         /* mutuellement */
    LI_WORDS_DURING,         /* cours, issue, marge: nouns that make a preposition with de */
    LI_WORDS_BACKING,        /* soutien, demande: avec le soutien de X, Y attaque */
    LI_WORDS_WARNING,        /* avertissement, appel: « malgré » them somebody acts */
    LI_WORDS_BLOW,           /* attaque, frappe */
    LI_WORDS_BYGONE,         /* ancien, ex-: no more what the noun says */
    LI_WORDS_FORMER,         /* ancien, ex-, futur: not, or no more, what the noun says */
    LI_WORDS_OCCASION,       /* prepositions that set a deed in another: en, lors, au cours de */
    LI_WORDS_CLITIC,         /* le, lui, y: pronouns that stand before their verb */
    LI_WORDS_DAY,            /* lundi, hier */
    LI_WORDS_MONTH,
    LI_WORDS_PERIOD,      /* semaine, ans: how long, in every form */
    LI_WORDS_EVE,         /* veille, lendemain */
    LI_WORDS_DAYTIME,     /* soir, prochain: behind a day */
    LI_WORDS_LAST,        /* dernier, prochaine: behind a period */
    LI_WORDS_TIME,        /* jour, mars, mardi: nouns that say when */
    LI_WORDS_PHRASE_ENDS, /* how « une nouvelle fois », « de son côté » and their like end */
    LI_WORDS_COMMA,
    LI_WORDS_COLON, /* and semicolon */
    LI_WORDS_DASH,
    LI_WORDS_QUOTE,
    LI_WORDS_BRACKET,   /* opening ones */
    LI_WORDS_SPEAKER,   /* source, gouvernement: who is quoted besides persons */
    LI_WORDS_NAMING,    /* pays, allié: what names who stands before it */
    LI_WORDS_EPITHET,   /* ancien, principale: before such a noun */
    LI_WORDS_OPENING,   /* lors, près, face: with de or à a preposition */
    LI_WORDS_MORE,      /* plus, moins */
    LI_WORDS_SPEAK_OF,  /* verbs whose « de » is no article: parler, disposer */
    LI_WORDS_SHARE,     /* partager, hésiter: what is done « entre » */
    LI_WORDS_CHARGE,    /* accuser, empêcher: an infinitive behind « de » is theirs, not their object's */
    LI_WORDS_JOINING,   /* adhésion, opposition: of somebody to something */
    LI_WORDS_LABEL,     /* verbs of calling somebody something with « de »: qualifier, taxer */
    LI_WORDS_REGARD,    /* verbs of seeing somebody « comme » something: considérer, présenter */
    LI_WORDS_ALL,       /* tout, tous: before an article */
    LI_WORDS_FRAME,     /* contexte, climat: of what, with whom */
    LI_WORDS_PUTTING,   /* mise, prise: with « en » and a noun the name of a deed */
    LI_WORDS_WHEN,      /* après, tandis: with « que » they say when or why */
    LI_WORDS_WHILE,     /* car, lorsque: open a clause that says why or when */
    LI_WORDS_GOVERNING, /* proche, prêt: adjectives with a complement */
    LI_WORDS_EXCLAIM,   /* s'emporter, s'indigner: with « se » they bring in what is said */
    LI_WORDS_FIRST,     /* premier, seul: with « à » they say who does or did it */
    LI_WORDS_INFORM,    /* prévenir, avertir: whom they tell stands before « que » */
    LI_WORDS_BRINGING,  /* fait, preuve: « que » behind them opens what they say */
    LI_WORDS_LEAVE,     /* nouns of what one is given leave to do: l'autorisation de frapper */
    LI_WORDS_GRANT,     /* verbs of giving such leave, to whom they say with « à » */
    LI_WORDS_DATIVE,    /* verbs whose « à » says to whom, or from whom: donner, imposer, acheter */
    LI_WORDS_BEARING,   /* allié, fournisseur, soutien: what somebody is to another; « Allié de Y, X » */
    LI_WORDS_CLASS_COUNT
} li_word_class;

struct li_clause_words {
    li_word_classes classes;
    li_sym of, to, by, on, that; /* de, à, par, sur, que */
    li_sym with;                 /* avec */
    li_sym national;             /* ressortissant */
};

static inline bool li_is_word(const li_clause_words *w, li_sym sym, li_word_class c) {
    return li_word_in(&w->classes, sym, c);
}

/* exhorter, exiger: behind a whole sentence they bring in who says it. */
bool li_is_urge(const li_symbols *symbols, li_sym lemma);

bool li_is_talk(const li_symbols *symbols, li_sym lemma);    /* entretien, dîner: with somebody */
bool li_is_talking(const li_symbols *symbols, li_sym lemma); /* discuter: of something, somewhere else perhaps */
bool li_is_journey(const li_symbols *symbols, li_sym lemma); /* visite, retour: somebody goes somewhere */
bool li_is_calm(const li_symbols *symbols, li_sym lemma);    /* retenue, dialogue: to what one calls those at odds */

/* « le député RN »: does the title have the name of its bearer's party right behind it? */
bool li_is_party_of(const li_symbols *symbols, const li_token *title, const li_token *name);

#endif
