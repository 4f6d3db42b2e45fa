import java.io.*;
import java.nio.file.*;
import java.security.*;
import java.util.*;
import org.apache.pdfbox.cos.*;
import org.apache.pdfbox.pdmodel.*;
import org.apache.pdfbox.pdmodel.common.*;
import org.apache.pdfbox.pdmodel.font.*;
import org.apache.pdfbox.pdmodel.graphics.color.*;
import org.apache.pdfbox.pdmodel.interactive.annotation.*;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.*;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.visible.*;
import org.apache.pdfbox.pdmodel.interactive.form.*;

/** Signs and stamps with PDFBox 2, by its template for visible signatures and by a template of one's own. */
public final class PdfBox {
    static Path drafts, out;
    static String font;

    interface Step { byte[] apply(byte[] pdf) throws Exception; }
    interface Act { void on(PDDocument document) throws Exception; }

    static PDSignature signature(String name) {
        PDSignature made = new PDSignature();
        made.setFilter(PDSignature.FILTER_ADOBE_PPKLITE); made.setSubFilter(PDSignature.SUBFILTER_ADBE_PKCS7_DETACHED);
        made.setName(name); made.setReason("Ký duyệt"); made.setSignDate(Calendar.getInstance());
        return made;
    }
    static SignatureInterface by(String who) {
        return content -> {
            try { return Cms.of(Foreign.signer(who), MessageDigest.getInstance("SHA-256").digest(content.readAllBytes())); }
            catch (Exception wrong) { throw new IOException(wrong); }
        };
    }
    static byte[] png(boolean red) throws Exception {
        java.awt.image.BufferedImage drawn = new java.awt.image.BufferedImage(60, 60, java.awt.image.BufferedImage.TYPE_INT_ARGB);
        java.awt.Graphics2D pen = drawn.createGraphics();
        pen.setColor(red ? new java.awt.Color(220, 20, 20) : new java.awt.Color(20, 20, 160));
        pen.scale(.5, .5); pen.setStroke(new java.awt.BasicStroke(4));
        if (red) pen.drawOval(4, 4, 112, 112); else pen.drawLine(4, 80, 116, 40);
        ByteArrayOutputStream held = new ByteArrayOutputStream();
        javax.imageio.ImageIO.write(drawn, "png", held);
        return held.toByteArray();
    }
    static Step plain(String who) {
        return pdf -> {
            try (PDDocument document = PDDocument.load(pdf); ByteArrayOutputStream made = new ByteArrayOutputStream()) {
                try (SignatureOptions options = new SignatureOptions()) {
                    options.setPreferredSignatureSize(3500);
                    document.addSignature(signature(who), by(who), options);
                    document.saveIncremental(made);
                }
                return made.toByteArray();
            }
        };
    }
    /** PDFBox's own template: its appearance in layers, over an image. */
    static Step template(String who, int x, int y, boolean red) {
        return pdf -> {
            try (PDDocument document = PDDocument.load(pdf); ByteArrayOutputStream made = new ByteArrayOutputStream()) {
                PDVisibleSignDesigner designer = new PDVisibleSignDesigner(document, new ByteArrayInputStream(png(red)), 1);
                designer.xAxis(x).yAxis(y).zoom(50).signatureFieldName("Chu ky " + who);
                PDVisibleSigProperties told = new PDVisibleSigProperties();
                told.signerName(who).signerLocation("Mau Hai").signatureReason("Ky").preferredSize(0).page(1).visualSignEnabled(true).setPdVisibleSignature(designer);
                told.buildSignature();
                try (SignatureOptions options = new SignatureOptions()) {
                    options.setVisualSignature(told.getVisibleSignature()); options.setPage(0);
                    options.setPreferredSignatureSize(3500); document.addSignature(signature(who), by(who), options);
                    document.saveIncremental(made);
                }
                return made.toByteArray();
            }
        };
    }
    /** A template of one's own with text, as PDFBox's second example makes it. */
    static Step written(String who, PDRectangle box, String text) {
        return pdf -> {
            try (PDDocument document = PDDocument.load(pdf); ByteArrayOutputStream made = new ByteArrayOutputStream(); SignatureOptions options = new SignatureOptions()) {
                options.setVisualSignature(new ByteArrayInputStream(drawn(document.getPage(0).getMediaBox(), box, text))); options.setPage(0);
                options.setPreferredSignatureSize(3500); document.addSignature(signature(who), by(who), options);
                document.saveIncremental(made);
                return made.toByteArray();
            }
        };
    }
    static byte[] drawn(PDRectangle paper, PDRectangle box, String text) throws Exception {
        try (PDDocument template = new PDDocument(); ByteArrayOutputStream made = new ByteArrayOutputStream()) {
            template.addPage(new PDPage(paper));
            PDAcroForm form = new PDAcroForm(template); template.getDocumentCatalog().setAcroForm(form);
            PDSignatureField field = new PDSignatureField(form);
            PDAnnotationWidget widget = field.getWidgets().get(0);
            form.setSignaturesExist(true); form.setAppendOnly(true); form.getCOSObject().setDirect(true); form.getFields().add(field);
            widget.setRectangle(box);
            PDAppearanceStream look = appearance(template, box, text);
            PDAppearanceDictionary held = new PDAppearanceDictionary(); held.getCOSObject().setDirect(true); held.setNormalAppearance(look); widget.setAppearance(held);
            template.save(made);
            return made.toByteArray();
        }
    }
    static PDAppearanceStream appearance(PDDocument document, PDRectangle box, String text) throws Exception {
        PDAppearanceStream look = new PDAppearanceStream(document);
        look.setResources(new PDResources()); look.setBBox(new PDRectangle(box.getWidth(), box.getHeight())); look.setFormType(1);
        try (PDPageContentStream pen = new PDPageContentStream(document, look)) {
            PDFont face = PDType0Font.load(document, new File(font));
            pen.beginText(); pen.setFont(face, 10); pen.newLineAtOffset(3, 4); pen.showText(text); pen.endText();
        }
        return look;
    }
    static Step act(Act act) {
        return pdf -> {
            try (PDDocument document = PDDocument.load(pdf); ByteArrayOutputStream made = new ByteArrayOutputStream()) {
                act.on(document);
                document.saveIncremental(made);
                return made.toByteArray();
            }
        };
    }
    static Step info() { return act(d -> { d.getDocumentInformation().setCustomMetadataValue("SoDen", "1275"); d.getDocumentInformation().getCOSObject().setNeedToBeUpdated(true); d.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true); }); }
    static Step note(PDAnnotation note, PDRectangle box, String text) {
        return act(d -> {
            note.setRectangle(box); note.setPrinted(true);
            PDAppearanceDictionary held = new PDAppearanceDictionary(); held.setNormalAppearance(appearance(d, box, text)); note.setAppearance(held);
            d.getPage(0).getAnnotations().add(note);
            d.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true); d.getPages().getCOSObject().setNeedToBeUpdated(true); d.getPage(0).getCOSObject().setNeedToBeUpdated(true); note.getCOSObject().setNeedToBeUpdated(true);
        });
    }

    static void make(String name, String draft, Step... steps) {
        try {
            byte[] pdf = Files.readAllBytes(drafts.resolve(draft + ".pdf"));
            for (Step step : steps) pdf = step.apply(pdf);
            Files.write(out.resolve("pdfbox-" + name + ".pdf"), pdf);
        } catch (Exception wrong) { System.err.println(name); wrong.printStackTrace(); }
    }
    public static void main(String[] told) throws Exception {
        Security.addProvider(Foreign.PROVIDER);
        Foreign.pki = Paths.get(told[0]); drafts = Paths.get(told[1]); out = Paths.get(told[2]); font = told[3];
        Step leader = template("leader", 330, 550, false), seal = template("seal", 290, 540, true);
        PDRectangle number = new PDRectangle(108, 730, 40, 16), arrived = new PDRectangle(400, 800, 180, 30);
        for (String name : new String[] {"fpdf", "writer", "pdfa", "objstm", "linear", "linobj", "form", "scan", "scangrey", "word", "gs14", "turned"}) make("template-" + name, name, leader, seal);
        make("plain", "fpdf", plain("leader"), plain("seal"));
        make("written", "reportlab", written("leader", new PDRectangle(330, 205, 120, 40), "Đã ký"), written("seal", number, "245"), written("seal", new PDRectangle(290, 250, 90, 30), "Đóng dấu"));
        make("written-objstm", "objstm", written("leader", new PDRectangle(330, 205, 120, 40), "Đã ký"), written("seal", number, "245"));
        make("partner", "fpdf", leader, seal, written("partner", arrived, "ĐẾN Số 1275"));
        make("info", "fpdf", leader, seal, info());
        make("info-objstm", "objstm", leader, seal, info());
        make("stamp", "fpdf", leader, seal, note(new PDAnnotationRubberStamp(), arrived, "ĐẾN Số 1275 ngày 23/11/2026"));
        make("stamp-objstm", "objstm", leader, seal, note(new PDAnnotationRubberStamp(), arrived, "ĐẾN Số 1275 ngày 23/11/2026"));
    }
}
