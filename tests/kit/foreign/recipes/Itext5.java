import com.itextpdf.text.*;
import com.itextpdf.text.pdf.*;
import com.itextpdf.text.pdf.security.*;
import java.io.*;
import java.nio.file.*;
import java.security.*;
import java.util.*;

/** Signs, stamps and archives with iText 5, as the plug-ins of Vietnamese state agencies do. */
public final class Itext5 {
    static Path drafts, out;
    static BaseFont font;

    interface Step { byte[] apply(byte[] pdf) throws Exception; }
    interface Act { void on(PdfStamper stamper, PdfReader reader) throws Exception; }
    interface Look { void on(PdfSignatureAppearance look) throws Exception; }

    static final class Clock implements TSAClient {
        public int getTokenSizeEstimate() { return 4500; }
        public MessageDigest getMessageDigest() throws GeneralSecurityException { return MessageDigest.getInstance("SHA-256"); }
        public byte[] getTimeStampToken(byte[] imprint) throws Exception { return Foreign.stamp(imprint).getEncoded(); }
    }

    static Image ink(boolean red) throws Exception {
        java.awt.image.BufferedImage drawn = new java.awt.image.BufferedImage(60, 60, java.awt.image.BufferedImage.TYPE_INT_ARGB);
        java.awt.Graphics2D pen = drawn.createGraphics();
        pen.setColor(red ? new java.awt.Color(220, 20, 20) : new java.awt.Color(20, 20, 160));
        pen.scale(.5, .5); pen.setStroke(new java.awt.BasicStroke(4));
        if (red) { pen.drawOval(4, 4, 112, 112); pen.drawOval(34, 34, 52, 52); }
        else { pen.drawArc(4, 30, 60, 60, 0, 270); pen.drawLine(20, 80, 116, 40); }
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        javax.imageio.ImageIO.write(drawn, "png", png);
        return Image.getInstance(png.toByteArray());
    }

    static Step sign(String who, String field, int page, Rectangle box, Look look) { return sign(who, field, page, box, look, null, MakeSignature.CryptoStandard.CMS, true); }

    static Step sign(String who, String field, int page, Rectangle box, Look look, TSAClient clock, MakeSignature.CryptoStandard form, boolean append) {
        return pdf -> {
            PdfReader reader = new PdfReader(pdf);
            ByteArrayOutputStream made = new ByteArrayOutputStream();
            PdfStamper stamper = PdfStamper.createSignature(reader, made, '\0', null, append);
            PdfSignatureAppearance shown = stamper.getSignatureAppearance();
            shown.setReason("Ký duyệt"); shown.setLocation("Mẫu Hai");
            if (box != null) shown.setVisibleSignature(box, page, field);
            else if (reader.getAcroFields().getFieldItem(field) != null) shown.setVisibleSignature(field);
            else shown.setVisibleSignature(new Rectangle(0, 0, 0, 0), page, field);
            if (look != null) look.on(shown);
            Foreign.Signer signer = Foreign.signer(who);
            ExternalSignature key = new PrivateKeySignature(signer.key, "SHA-256", Foreign.PROVIDER.getName());
            MakeSignature.signDetached(shown, new BouncyCastleDigest(), key, signer.chain, null, null, clock, clock == null ? 3500 : 7000, form);
            return made.toByteArray();
        };
    }

    static Look text(String told) { return look -> { look.setLayer2Text(told); look.setLayer2Font(new Font(font, 12)); }; }
    static Look graphic(boolean red) { return look -> { look.setSignatureGraphic(ink(red)); look.setRenderingMode(PdfSignatureAppearance.RenderingMode.GRAPHIC); }; }
    static Look described(boolean red) { return look -> { look.setSignatureGraphic(ink(red)); look.setRenderingMode(PdfSignatureAppearance.RenderingMode.GRAPHIC_AND_DESCRIPTION); look.setLayer2Font(new Font(font, 7)); }; }
    static Look named() { return look -> { look.setRenderingMode(PdfSignatureAppearance.RenderingMode.NAME_AND_DESCRIPTION); look.setLayer2Font(new Font(font, 7)); }; }
    static Look backed() { return look -> { look.setImage(ink(true)); look.setImageScale(-1); look.setLayer2Text("Ký bởi: Ủy ban nhân dân tỉnh Mẫu Hai"); look.setLayer2Font(new Font(font, 8)); }; }
    static Look old(Look then) { return look -> { look.setAcro6Layers(false); then.on(look); }; }
    static Look certified(int level, Look then) { return look -> { look.setCertificationLevel(level); if (then != null) then.on(look); }; }
    static Look locked(Look then) { return look -> { PdfSigLockDictionary lock = new PdfSigLockDictionary(PdfSigLockDictionary.LockPermissions.FORM_FILLING); look.getStamper().getWriter(); then.on(look); look.setFieldLockDict(lock); }; }

    static Step act(Act act) {
        return pdf -> {
            PdfReader reader = new PdfReader(pdf);
            ByteArrayOutputStream made = new ByteArrayOutputStream();
            PdfStamper stamper = new PdfStamper(reader, made, '\0', true);
            act.on(stamper, reader);
            stamper.close();
            return made.toByteArray();
        };
    }

    static final Rectangle LEADER = new Rectangle(330, 205, 450, 295), SEAL = new Rectangle(290, 215, 380, 305),
        NUMBER = new Rectangle(108, 730, 140, 748), DATE = new Rectangle(408, 730, 428, 748), ARRIVED = new Rectangle(400, 800, 585, 838);

    static Step leader() { return sign("leader", "Signature1", 1, LEADER, graphic(false)); }
    static Step[] agency(String told) {
        return new Step[] {
            sign("seal" + told, "SoVanBan", 1, NUMBER, text("245")),
            sign("seal" + told, "ConDau", 1, SEAL, graphic(true)),
        };
    }
    static Step archive() {
        return act((stamper, reader) -> {
            LtvVerification kept = stamper.getLtvVerification();
            byte[] crl = Files.readAllBytes(Foreign.pki.resolve("ca.crl"));
            for (String name : reader.getAcroFields().getSignatureNames())
                kept.addVerification(name, null, new CrlClientOffline(crl), LtvVerification.CertificateOption.WHOLE_CHAIN, LtvVerification.Level.CRL, LtvVerification.CertificateInclusion.YES);
            kept.merge();
        });
    }
    static Step clock() {
        return pdf -> {
            PdfReader reader = new PdfReader(pdf);
            ByteArrayOutputStream made = new ByteArrayOutputStream();
            PdfStamper stamper = PdfStamper.createSignature(reader, made, '\0', null, true);
            LtvTimestamp.timestamp(stamper.getSignatureAppearance(), new Clock(), null);
            return made.toByteArray();
        };
    }
    static Step stampNote(Rectangle box, String told) {
        return act((stamper, reader) -> {
            PdfAnnotation note = PdfAnnotation.createStamp(stamper.getWriter(), box, told, "DEN");
            PdfAppearance drawn = stamper.getOverContent(1).createAppearance(box.getWidth(), box.getHeight());
            drawn.setColorStroke(BaseColor.RED); drawn.rectangle(1, 1, box.getWidth() - 2, box.getHeight() - 2); drawn.stroke();
            drawn.beginText(); drawn.setFontAndSize(font, 10); drawn.setTextMatrix(4, 6); drawn.showText(told); drawn.endText();
            note.setAppearance(PdfAnnotation.APPEARANCE_NORMAL, drawn);
            note.setFlags(PdfAnnotation.FLAGS_PRINT);
            stamper.addAnnotation(note, 1);
        });
    }
    static Step freeText() {
        return act((stamper, reader) -> {
            PdfContentByte with = stamper.getOverContent(1).createAppearance(100, 20);
            with.setFontAndSize(BaseFont.createFont(), 10);
            PdfAnnotation note = PdfAnnotation.createFreeText(stamper.getWriter(), ARRIVED, "DEN So 1275", with);
            note.setFlags(PdfAnnotation.FLAGS_PRINT);
            stamper.addAnnotation(note, 1);
        });
    }
    static Step sticky() { return act((s, r) -> s.addAnnotation(PdfAnnotation.createText(s.getWriter(), new Rectangle(20, 800, 40, 820), "Lan", "Chuyển phòng chuyên môn", false, "Comment"), 1)); }
    static Step highlight() { return act((s, r) -> { PdfAnnotation note = PdfAnnotation.createMarkup(s.getWriter(), new Rectangle(85, 590, 300, 606), "Xem kỹ", PdfAnnotation.MARKUP_HIGHLIGHT, new float[] {85, 606, 300, 606, 85, 590, 300, 590}); note.setColor(BaseColor.YELLOW); s.addAnnotation(note, 1); }); }
    static Step content() { return act((s, r) -> { PdfContentByte over = s.getOverContent(1); over.beginText(); over.setFontAndSize(font, 11); over.setTextMatrix(400, 815); over.showText("CÔNG VĂN ĐẾN SỐ 1275"); over.endText(); }); }
    static Step barcode() { return act((s, r) -> { BarcodeQRCode code = new BarcodeQRCode("H98.2026.1275", 1, 1, null); Image drawn = code.getImage(); drawn.setAbsolutePosition(20, 20); drawn.scaleAbsolute(60, 60); s.getOverContent(1).addImage(drawn); }); }
    static Step info(String key) { return act((s, r) -> { Map<String, String> told = r.getInfo(); told.put(key, "Phần mềm quản lý văn bản"); s.setMoreInfo(told); }); }
    static Step xmp() { return act((s, r) -> { s.createXmpMetadata(); }); }
    static Step outlines() { return act((s, r) -> { HashMap<String, Object> one = new HashMap<>(); one.put("Title", "Điều 1"); one.put("Action", "GoTo"); one.put("Page", "1 FitH 800"); s.setOutlines(new ArrayList<>(Collections.singletonList(one))); }); }
    static Step viewer() { return act((s, r) -> s.setViewerPreferences(PdfWriter.PageModeUseOutlines | PdfWriter.FitWindow | PdfWriter.PageLayoutSinglePage)); }
    static Step labels() { return act((s, r) -> { PdfPageLabels told = new PdfPageLabels(); told.addPageLabel(1, PdfPageLabels.DECIMAL_ARABIC_NUMERALS); r.getCatalog().put(PdfName.PAGELABELS, told.getDictionary(s.getWriter())); s.markUsed(r.getCatalog()); }); }
    static Step attachment() { return act((s, r) -> s.addFileAttachment("Phụ lục", "noi dung".getBytes(), null, "phuluc.txt")); }
    static Step nothing() { return act((s, r) -> { }); }
    static Step fill(String field, String value) { return act((s, r) -> { s.getAcroFields().setField(field, value); }); }

    static byte[] written(int kind) throws Exception {
        Document document = new Document();
        ByteArrayOutputStream made = new ByteArrayOutputStream();
        PdfWriter writer = PdfWriter.getInstance(document, made);
        if (kind == 1) writer.setFullCompression();
        if (kind == 2) writer.setTagged();
        document.open();
        Font body = new Font(font, 13);
        for (String line : new String[] {"ỦY BAN NHÂN DÂN TỈNH MẪU HAI", "Số:          /QĐ-UBND", "QUYẾT ĐỊNH", "Điều 1. Phân bổ 1.250.000.000 đồng.", "Điều 2. Có hiệu lực kể từ ngày ký."}) document.add(new Paragraph(line, body));
        document.close();
        return made.toByteArray();
    }
    static byte[] withEmptyFields(byte[] pdf) throws Exception {
        PdfReader reader = new PdfReader(pdf);
        ByteArrayOutputStream made = new ByteArrayOutputStream();
        PdfStamper stamper = new PdfStamper(reader, made);
        Object[][] places = {{"Signature1", LEADER}, {"ConDau", SEAL}};
        for (Object[] place : places) {
            PdfFormField field = PdfFormField.createSignature(stamper.getWriter());
            field.setWidget((Rectangle) place[1], null); field.setFieldName((String) place[0]); field.setFlags(PdfAnnotation.FLAGS_PRINT);
            stamper.addAnnotation(field, 1);
        }
        stamper.close();
        return made.toByteArray();
    }

    static byte[] draft(String name) throws Exception { return Files.readAllBytes(drafts.resolve(name + ".pdf")); }
    static Step[] steps(Object... parts) {
        java.util.List<Step> all = new ArrayList<>();
        for (Object part : parts) { if (part instanceof Step[]) all.addAll(Arrays.asList((Step[]) part)); else all.add((Step) part); }
        return all.toArray(new Step[0]);
    }
    static void make(String name, byte[] pdf, Object... parts) {
        try {
            for (Step step : steps(parts)) pdf = step.apply(pdf);
            Files.write(out.resolve("itext5-" + name + ".pdf"), pdf);
        } catch (Exception wrong) { System.err.println(name + ": " + wrong); wrong.printStackTrace(); }
    }
    static Step[] all() { return steps(leader(), agency("")); }

    public static void main(String[] told) throws Exception {
        Security.addProvider(Foreign.PROVIDER);
        Foreign.pki = Paths.get(told[0]); drafts = Paths.get(told[1]); out = Paths.get(told[2]);
        font = BaseFont.createFont(told[3], BaseFont.IDENTITY_H, BaseFont.EMBEDDED); font.setSubset(true);
        for (String name : new String[] {"gs14", "writer", "linobj", "turned", "scan"}) make("few-" + name, draft(name), leader(), agency("")[1]);
        for (String name : new String[] {"reportlab", "writer", "pdfa", "scan", "fpdf", "word", "scangrey", "gs14", "linear", "objstm", "linobj", "form", "turned", "outline"})
            make("draft-" + name, draft(name), leader(), sign("seal", "SoVanBan", 1, NUMBER, text("245")), sign("seal", "NgayBanHanh", 1, DATE, text("22")), sign("seal", "ConDau", 1, SEAL, graphic(true)));
        for (int kind = 0; kind < 3; kind++) make("own-" + kind, written(kind), leader(), agency("")[1]);
        make("few-pdfa", draft("pdfa"), sign("leader", "Signature1", 1, null, null), agency("")[1]);
        make("places", withEmptyFields(draft("fpdf")), sign("leader", "Signature1", 1, null, graphic(false)), sign("seal", "ConDau", 1, null, graphic(true)));
        make("first-rewritten", draft("fpdf"), sign("leader", "Signature1", 1, LEADER, graphic(false), null, MakeSignature.CryptoStandard.CMS, false), agency(""));
        make("cades", draft("fpdf"), sign("leader", "Signature1", 1, LEADER, described(false), null, MakeSignature.CryptoStandard.CADES, true), sign("seal", "ConDau", 1, SEAL, graphic(true), null, MakeSignature.CryptoStandard.CADES, true));
        make("described", draft("fpdf"), sign("leader", "Signature1", 1, LEADER, described(false)), sign("seal", "ConDau", 1, SEAL, described(true)));
        make("named", draft("fpdf"), sign("leader", "Signature1", 1, LEADER, named()), sign("seal", "ConDau", 1, SEAL, named()));
        make("backed", draft("fpdf"), sign("leader", "Signature1", 1, LEADER, null), sign("seal", "ConDau", 1, SEAL, backed()));
        make("layers", draft("fpdf"), sign("leader", "Signature1", 1, LEADER, old(text("Đã ký: Phạm Văn Giả Định"))), sign("seal", "ConDau", 1, SEAL, old(described(true))));
        make("invisible", draft("fpdf"), sign("leader", "Signature1", 1, null, null), sign("seal", "ConDau", 1, null, null));
        make("seal-over-signature", draft("fpdf"), leader(), sign("seal", "ConDau", 1, new Rectangle(300, 215, 390, 305), graphic(true)));
        make("seal-only", draft("scan"), sign("seal", "ConDau", 1, ARRIVED, text("Ủy ban nhân dân tỉnh Mẫu Hai\n22.11.2026 09:00:00 +07:00")));
        make("leader-only", draft("fpdf"), leader());
        make("deputies", draft("writer"), sign("deputy", "Nhay1", 1, new Rectangle(480, 300, 500, 320), graphic(false)), leader(), agency("")[1]);
        for (int level = 2; level <= 3; level++) {
            make("certified-" + level + "-only", draft("fpdf"), sign("seal", "ConDau", 1, SEAL, certified(level, graphic(true))));
            make("certified-" + level + "-place", withEmptyFields(draft("fpdf")), sign("leader", "Signature1", 1, null, certified(level, graphic(false))), sign("seal", "ConDau", 1, null, graphic(true)));
            make("certified-" + level + "-seal", draft("fpdf"), sign("leader", "Signature1", 1, LEADER, certified(level, graphic(false))), sign("seal", "ConDau", 1, SEAL, graphic(true)));
        }
        make("certified-form", draft("form"), sign("leader", "Signature1", 1, LEADER, certified(2, graphic(false))), fill("so_van_ban", "245"), sign("seal", "ConDau", 1, SEAL, graphic(true)));
        make("clocked", draft("fpdf"), sign("leader", "Signature1", 1, LEADER, graphic(false), new Clock(), MakeSignature.CryptoStandard.CMS, true), sign("seal", "ConDau", 1, SEAL, graphic(true), new Clock(), MakeSignature.CryptoStandard.CMS, true));
        Step[] told2 = steps(sign("leader-told", "Signature1", 1, LEADER, graphic(false), new Clock(), MakeSignature.CryptoStandard.CADES, true), sign("seal-told", "ConDau", 1, SEAL, graphic(true), new Clock(), MakeSignature.CryptoStandard.CADES, true));
        make("ltv", draft("fpdf"), told2, archive());
        make("ltv-clock", draft("fpdf"), told2, archive(), clock());
        make("ltv-clock-ltv", draft("fpdf"), told2[1], archive(), clock(), archive());
        make("ltv-between", draft("fpdf"), told2[0], archive(), told2[1], archive());
        make("ltv-objstm", draft("objstm"), told2, archive(), clock());
        make("clock-only", draft("fpdf"), leader(), agency("")[1], clock());
        make("form-number", draft("form"), leader(), fill("so_van_ban", "245"), sign("seal", "ConDau", 1, SEAL, graphic(true)));
        make("partner-line", draft("fpdf"), leader(), agency("")[1], sign("partner", "Den", 1, ARRIVED, text("ĐẾN: Số 1275, ngày 23/11/2026")));
        make("partner-seal-objstm", draft("objstm"), all(), sign("partner", "Den", 1, ARRIVED, text("ĐẾN: Số 1275")));
        for (String name : new String[] {"fpdf", "objstm", "word"}) {
            make("after-stamp-" + name, draft(name), leader(), agency("")[1], stampNote(ARRIVED, "ĐẾN Số 1275"));
            make("after-freetext-" + name, draft(name), leader(), agency("")[1], freeText());
            make("after-sticky-" + name, draft(name), leader(), agency("")[1], sticky());
            make("after-highlight-" + name, draft(name), leader(), agency("")[1], highlight());
            make("after-content-" + name, draft(name), leader(), agency("")[1], content());
            make("after-barcode-" + name, draft(name), leader(), agency("")[1], barcode());
            make("after-info-" + name, draft(name), leader(), agency("")[1], info("QLVB"));
            make("after-title-" + name, draft(name), leader(), agency("")[1], info("Title"));
            make("after-xmp-" + name, draft(name), leader(), agency("")[1], xmp());
            make("after-outlines-" + name, draft(name), leader(), agency("")[1], outlines());
            make("after-viewer-" + name, draft(name), leader(), agency("")[1], viewer());
            make("after-labels-" + name, draft(name), leader(), agency("")[1], labels());
            make("after-attachment-" + name, draft(name), leader(), agency("")[1], attachment());
            make("after-nothing-" + name, draft(name), leader(), agency("")[1], nothing());
        }
        make("after-field", draft("form"), all(), fill("ho_so", "Ho so so 99"));
        make("certified-stamp", draft("fpdf"), sign("seal", "ConDau", 1, SEAL, certified(3, graphic(true))), stampNote(ARRIVED, "ĐẾN Số 1275"));
        make("certified-sticky", draft("fpdf"), sign("seal", "ConDau", 1, SEAL, certified(3, graphic(true))), sticky());
    }
}
