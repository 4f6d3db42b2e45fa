import java.io.*;
import java.math.BigInteger;
import java.nio.file.*;
import java.security.*;
import java.security.cert.*;
import java.util.*;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.cert.jcajce.*;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.operator.DigestCalculator;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.tsp.*;

/** Who signs, and a time stamping service that answers without a network. */
final class Foreign {
    static final char[] PASSWORD = "mau".toCharArray();
    static Path pki;
    static final Provider PROVIDER = new BouncyCastleProvider();

    static final class Signer {
        final PrivateKey key;
        final java.security.cert.Certificate[] chain;

        Signer(PrivateKey key, java.security.cert.Certificate[] chain) {
            this.key = key;
            this.chain = chain;
        }
    }

    static Signer signer(String name) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(pki.resolve(name + ".p12"))) {
            store.load(in, PASSWORD);
        }
        String alias = store.aliases().nextElement();
        return new Signer((PrivateKey) store.getKey(alias, PASSWORD), store.getCertificateChain(alias));
    }

    /** Answer a time stamp request for a SHA-256 imprint. */
    static TimeStampToken stamp(byte[] imprint) throws Exception {
        Signer clock = signer("clock");
        DigestCalculator digest = new JcaDigestCalculatorProviderBuilder().setProvider(PROVIDER).build()
            .get(new AlgorithmIdentifier(org.bouncycastle.asn1.oiw.OIWObjectIdentifiers.idSHA1));
        TimeStampTokenGenerator made = new TimeStampTokenGenerator(
            new JcaSimpleSignerInfoGeneratorBuilder().setProvider(PROVIDER)
                .build("SHA256withRSA", clock.key, (X509Certificate) clock.chain[0]),
            digest, new ASN1ObjectIdentifier("1.3.6.1.4.1.55555.1"));
        made.addCertificates(new JcaCertStore(Arrays.asList(clock.chain)));
        TimeStampRequestGenerator asks = new TimeStampRequestGenerator();
        asks.setCertReq(true);
        TimeStampRequest asked = asks.generate(TSPAlgorithms.SHA256, imprint, BigInteger.valueOf(System.nanoTime()));
        return made.generate(asked, BigInteger.valueOf(System.nanoTime()), new Date());
    }
}
