import fs from "node:fs";
import signpdf from "@signpdf/signpdf";
import { plainAddPlaceholder } from "@signpdf/placeholder-plain";
import { pdflibAddPlaceholder } from "@signpdf/placeholder-pdf-lib";
import { P12Signer } from "@signpdf/signer-p12";
import { PDFDocument } from "pdf-lib";
const s = signpdf.default ?? signpdf;
const by = (who) => new P12Signer(fs.readFileSync(`../${who}-ascii.p12`), { passphrase: "mau" });
const told = (name) => ({ reason: "Ky duyet", contactInfo: "vanthu@example.invalid", name, location: "Mau Hai" });
async function plain(pdf, who, box) {
  return s.sign(plainAddPlaceholder({ pdfBuffer: pdf, signatureLength: 6000, ...told(who), ...(box ? { widgetRect: box } : {}) }), by(who));
}
for (const name of ["word", "fpdf", "writer", "gs14", "reportlab", "objstm", "form"]) {
  try {
    let pdf = fs.readFileSync(`../drafts/${name}.pdf`);
    pdf = await plain(pdf, "leader", [330, 205, 450, 295]);
    pdf = await plain(pdf, "seal");
    fs.writeFileSync(`../out/signpdf-${name}.pdf`, pdf);
  } catch (wrong) { console.error(name, String(wrong)); }
  try {
    const doc = await PDFDocument.load(fs.readFileSync(`../drafts/${name}.pdf`));
    pdflibAddPlaceholder({ pdfDoc: doc, signatureLength: 6000, ...told("leader") });
    let pdf = await s.sign(Buffer.from(await doc.save()), by("leader"));
    fs.writeFileSync(`../out/pdflib-${name}.pdf`, pdf);
  } catch (wrong) { console.error("pdflib", name, String(wrong)); }
}
