package org.uskpa.core.paper;

import java.io.IOException;
import java.util.IdentityHashMap;
import java.util.Objects;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDNumberTreeNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes;

/** The tags of a document, which tell a screen reader what the eye sees, in the same order. */
public final class TagTree {

  /** Something drawn. */
  public interface Drawing {
    void draw() throws IOException;
  }

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

  /** Draws what belongs to a tag, on its page. */
  public void draw(
      PDPageContentStream content, PDPage page, PDStructureElement tag, Drawing drawing)
      throws IOException {
    COSDictionary properties = new COSDictionary();
    properties.setInt(COSName.MCID, take(tag, page));
    content.beginMarkedContent(
        COSName.getPDFName(tag.getStructureType()), PDPropertyList.create(properties));
    drawing.draw();
    content.endMarkedContent();
  }

  /** Draws what only the eye needs. */
  public static void ornament(PDPageContentStream content, Drawing drawing) throws IOException {
    content.beginMarkedContent(COSName.ARTIFACT);
    drawing.draw();
    content.endMarkedContent();
  }

  /** Takes the next marked content of a page into a tag, under its number on the page. */
  private int take(PDStructureElement tag, PDPage page) {
    COSArray tags = Objects.requireNonNull(tagsOfContent.get(page));
    int number = tags.size();
    tag.appendKid(number);
    tags.add(tag);
    return number;
  }
}
