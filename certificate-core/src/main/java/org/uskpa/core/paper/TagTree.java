package org.uskpa.core.paper;

import java.util.IdentityHashMap;
import java.util.Objects;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDNumberTreeNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes;

/** The tags of a document, which tell a screen reader what the eye sees, in the same order. */
public final class TagTree {

  private final PDStructureTreeRoot root = new PDStructureTreeRoot();
  private final PDStructureElement whole;
  private final COSArray pages = new COSArray();

  /** Of each page the tags of its marked contents, by their numbers. */
  private final IdentityHashMap<PDPage, COSArray> tagsOfContent = new IdentityHashMap<>();

  /** Begins the tree of a document. */
  public TagTree(PDDocument document) {
    document.getDocumentCatalog().setStructureTreeRoot(root);
    whole = new PDStructureElement(StandardStructureTypes.DOCUMENT, root);
    root.appendKid(whole);
    PDNumberTreeNode contentOfPages = new PDNumberTreeNode(COSArray.class);
    contentOfPages.getCOSObject().setItem(COSName.NUMS, pages);
    root.setParentTree(contentOfPages);
  }

  /** Takes another page into the tree. */
  public void add(PDPage page) {
    int number = tagsOfContent.size();
    COSArray tags = new COSArray();
    tagsOfContent.put(page, tags);
    page.setStructParents(number);
    page.getCOSObject().setName(COSName.getPDFName("Tabs"), "S");
    pages.add(COSInteger.get(number));
    pages.add(tags);
    root.setParentTreeNextKey(number + 1);
  }

  /** The tag of the document, above all others. */
  public PDStructureElement whole() {
    return whole;
  }

  /** A tag for what stands on a page. */
  public PDStructureElement tag(PDStructureElement parent, String type, PDPage page) {
    PDStructureElement tag = new PDStructureElement(type, parent);
    tag.setPage(page);
    parent.appendKid(tag);
    return tag;
  }

  /**
   * Takes the next marked content of a page into a tag.
   *
   * @return its number on the page
   */
  public int content(PDStructureElement tag, PDPage page) {
    COSArray tags = Objects.requireNonNull(tagsOfContent.get(page));
    int number = tags.size();
    tag.appendKid(number);
    tags.add(tag);
    return number;
  }
}
