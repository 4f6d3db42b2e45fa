import java.io.OutputStream;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.*;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.*;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A detached signature over a digest, by BouncyCastle. */
final class Cms {
    static byte[] of(Foreign.Signer signer, byte[] digest) throws Exception {
        DigestCalculatorProvider given = algorithm -> new DigestCalculator() {
            public AlgorithmIdentifier getAlgorithmIdentifier() { return algorithm; }
            public OutputStream getOutputStream() { return OutputStream.nullOutputStream(); }
            public byte[] getDigest() { return digest; }
        };
        CMSSignedDataGenerator made = new CMSSignedDataGenerator();
        made.addSignerInfoGenerator(new JcaSignerInfoGeneratorBuilder(given).build(
            new JcaContentSignerBuilder("SHA256withRSA").setProvider(Foreign.PROVIDER).build(signer.key),
            (X509Certificate) signer.chain[0]));
        made.addCertificates(new JcaCertStore(Arrays.asList(signer.chain)));
        return made.generate(new CMSAbsentContent(), false).getEncoded();
    }
}
