import com.lowagie.text.*;
import com.lowagie.text.pdf.*;
import java.io.*;
import java.nio.file.*;
import java.util.*;

/** Signs with iText 2.1.7, the last free one, which many old tools still bring along. */
public final class Itext2 {
    static byte[] sign(byte[] pdf, String who, String field, Rectangle box, BaseFont font, boolean layers) throws Exception {
        Foreign.Signer signer = Foreign.signer(who);
        ByteArrayOutputStream made = new ByteArrayOutputStream();
        PdfStamper stamper = PdfStamper.createSignature(new PdfReader(pdf), made, '\0', null, true);
        PdfSignatureAppearance look = stamper.getSignatureAppearance();
        look.setVisibleSignature(box, 1, field);
        look.setLayer2Text(who.equals("leader") ? "Đã ký" : "Đóng dấu"); look.setLayer2Font(new Font(font, 12)); look.setAcro6Layers(layers);
        PdfSignature dictionary = new PdfSignature(PdfName.ADOBE_PPKLITE, new PdfName("adbe.pkcs7.detached"));
        dictionary.setDate(new PdfDate(look.getSignDate()));
        look.setCryptoDictionary(dictionary);
        int room = 4000;
        HashMap<PdfName, Integer> exclude = new HashMap<>(); exclude.put(PdfName.CONTENTS, room * 2 + 2);
        look.preClose(exclude);
        byte[] digest = java.security.MessageDigest.getInstance("SHA-256").digest(look.getRangeStream().readAllBytes());
        byte[] cms = Cms.of(signer, digest);
        byte[] padded = Arrays.copyOf(cms, room);
        PdfDictionary told = new PdfDictionary(); told.put(PdfName.CONTENTS, new PdfString(padded).setHexWriting(true));
        look.close(told);
        return made.toByteArray();
    }

    public static void main(String[] told) throws Exception {
        java.security.Security.addProvider(Foreign.PROVIDER);
        Foreign.pki = Paths.get(told[0]);
        BaseFont font = BaseFont.createFont(told[3], BaseFont.IDENTITY_H, BaseFont.EMBEDDED);
        for (String name : new String[] {"fpdf", "writer", "objstm", "gs14", "word"}) {
            byte[] pdf = Files.readAllBytes(Paths.get(told[1], name + ".pdf"));
            boolean layers = name.equals("fpdf");
            pdf = sign(pdf, "leader", "Signature1", new Rectangle(330, 205, 450, 295), font, layers);
            pdf = sign(pdf, "seal", "Signature2", new Rectangle(290, 215, 380, 305), font, layers);
            Files.write(Paths.get(told[2], "itext2-" + name + ".pdf"), pdf);
        }
    }
}
