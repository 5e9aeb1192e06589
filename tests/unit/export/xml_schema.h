/* Validation of XML in memory by libxml2. The schemas lie beside the checkout; where they do not, tests say so. */
#ifndef LI_TESTS_EXPORT_XML_SCHEMA_H
#define LI_TESTS_EXPORT_XML_SCHEMA_H

#include "tests/unit/export/written.h"

#include <libxml/parser.h>
#include <libxml/relaxng.h>
#include <libxml/xmlschemas.h>
#include <libxml/xpath.h>
#include <libxml/xpathInternals.h>
#include <unistd.h>

#define SCHEMAS LI_SOURCE_ROOT "/../shared/data/schemas/"

static inline xmlDocPtr parse_xml(written w) {
    xmlDocPtr doc = xmlReadMemory(w.bytes, (int)w.len, "out.xml", NULL, XML_PARSE_NONET | XML_PARSE_HUGE);
    CHECK(doc != NULL);
    return doc;
}

static xmlExternalEntityLoader usual_loader;

/* GraphML's published schema and XLink's are read from the folder of schemas. */
static inline xmlParserInputPtr load_locally(const char *url, const char *id, xmlParserCtxtPtr context) {
    if (strstr(url, "://") && strstr(url, "xlink")) return usual_loader(SCHEMAS "xlink.xsd", id, context);
    if (strstr(url, "://")) return usual_loader(SCHEMAS "graphml.xsd", id, context);
    return usual_loader(url, id, context);
}

static inline bool have_schema(const char *path) {
    if (access(path, R_OK) == 0) return true;
    printf("skipped: no %s\n", path);
    return false;
}

static inline void keep_silent(void *context, xmlErrorPtr error) {
    (void)context;
    (void)error;
}

/* 0: valid. Says why not, unless quiet. */
static inline int against_xsd(xmlDocPtr doc, const char *path, bool quiet) {
    usual_loader = xmlGetExternalEntityLoader();
    xmlSetExternalEntityLoader(load_locally);
    xmlSchemaParserCtxtPtr parser = xmlSchemaNewParserCtxt(path);
    xmlSchemaPtr schema = parser ? xmlSchemaParse(parser) : NULL;
    xmlSchemaValidCtxtPtr valid = schema ? xmlSchemaNewValidCtxt(schema) : NULL;
    if (valid && quiet) xmlSchemaSetValidStructuredErrors(valid, keep_silent, NULL);
    int result = valid ? xmlSchemaValidateDoc(valid, doc) : -1;
    xmlSchemaFreeValidCtxt(valid);
    xmlSchemaFree(schema);
    xmlSchemaFreeParserCtxt(parser);
    xmlSetExternalEntityLoader(usual_loader);
    return result;
}

static inline int against_rng(xmlDocPtr doc, const char *path) {
    xmlRelaxNGParserCtxtPtr parser = xmlRelaxNGNewParserCtxt(path);
    xmlRelaxNGPtr schema = parser ? xmlRelaxNGParse(parser) : NULL;
    xmlRelaxNGValidCtxtPtr valid = schema ? xmlRelaxNGNewValidCtxt(schema) : NULL;
    int result = valid ? xmlRelaxNGValidateDoc(valid, doc) : -1;
    xmlRelaxNGFreeValidCtxt(valid);
    xmlRelaxNGFree(schema);
    xmlRelaxNGFreeParserCtxt(parser);
    return result;
}

/* The text of an XPath expression, in which g: is the document's own namespace; to be freed with xmlFree. */
static inline xmlChar *xpath(xmlDocPtr doc, const char *expression) {
    xmlXPathContextPtr context = xmlXPathNewContext(doc);
    xmlNodePtr root = xmlDocGetRootElement(doc);
    if (root && root->ns) xmlXPathRegisterNs(context, BAD_CAST "g", root->ns->href);
    xmlXPathRegisterNs(context, BAD_CAST "viz", BAD_CAST "http://gexf.net/1.3/viz");
    xmlXPathRegisterNs(context, BAD_CAST "y", BAD_CAST "http://www.yworks.com/xml/graphml");
    xmlXPathObjectPtr found = xmlXPathEvalExpression(BAD_CAST expression, context);
    xmlChar *text = found ? xmlXPathCastToString(found) : NULL;
    xmlXPathFreeObject(found);
    xmlXPathFreeContext(context);
    return text;
}

#define CHECK_XPATH(expected, doc, expression) \
    do { \
        xmlChar *check_found = xpath(doc, expression); \
        CHECK_TEXT(expected, li_slice_of((const char *)check_found)); \
        xmlFree(check_found); \
    } while (0)

static inline void check_number(xmlDocPtr doc, const char *expression, size_t expected) {
    char text[32];
    snprintf(text, sizeof text, "%zu", expected);
    CHECK_XPATH(text, doc, expression);
}

#endif
