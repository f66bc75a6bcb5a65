const lengthed = (tag: number, value: string): Uint8Array => {
  const bytes = new TextEncoder().encode(value);
  return Uint8Array.from([tag, bytes.length, ...bytes]);
};

/** Codes as the rules of their schemes show them, with what they mean. */
export const paymentCodes = {
  epc: {
    text: "BCD\n002\n1\nSCT\nBFSWDE33BER\nWikimedia Foerdergesellschaft\nDE33100205000001194700\nEUR123.45\n\nRF18539007547034\n\nThanks",
    means: {
      scheme: "epc",
      payee: "Wikimedia Foerdergesellschaft",
      iban: "DE33100205000001194700",
      bic: "BFSWDE33BER",
      amount: "123.45",
      currency: "EUR",
      reference: "RF18539007547034",
    },
  },
  swiss: {
    text: [
      "SPC",
      "0200",
      "1",
      "CH4431999123000889012",
      "S",
      "Max Muster & Söhne",
      "Musterstrasse",
      "123",
      "8000",
      "Seldwyla",
      "CH",
      ...Array.from({ length: 7 }, () => ""),
      "1949.75",
      "CHF",
      "S",
      "Simon Muster",
      "Musterstrasse",
      "1",
      "8000",
      "Seldwyla",
      "CH",
      "QRR",
      "210000000003139471430009017",
      "Order of 15 June",
      "EPD",
      "//S1/10/R-2024\\/17/11/240305/30/123456789/32/7.7",
    ].join("\r\n"),
    means: {
      scheme: "swiss",
      payee: "Max Muster & Söhne",
      iban: "CH4431999123000889012",
      amount: "1949.75",
      currency: "CHF",
      reference: "210000000003139471430009017",
      message: "Order of 15 June",
      invoiceNumber: "R-2024/17",
      issueDate: "2024-03-05",
      sellerTaxId: "CHE123456789",
    },
  },
  pix: {
    text: "00020126360014br.gov.bcb.pix0114+55619999999995204000053039865406123.455802BR5913FULANO DE TAL6008BRASILIA62080504A1B263042F71",
    means: {
      scheme: "emv",
      payee: "FULANO DE TAL",
      account: "+5561999999999",
      amount: "123.45",
      currency: "BRL",
      reference: "A1B2",
    },
  },
  // The example of Brazil's central bank, with its own check sum.
  pixWithoutAmount: {
    text: "00020126580014br.gov.bcb.pix0136123e4567-e12b-12d1-a456-4266554400005204000053039865802BR5913Fulano de Tal6008BRASILIA62070503***63041D3D",
    means: {
      scheme: "emv",
      payee: "Fulano de Tal",
      account: "123e4567-e12b-12d1-a456-426655440000",
      currency: "BRL",
    },
  },
  upi: {
    text: "upi://pay?pa=shop@okbank&pn=Corner%20Shop&am=450.00&cu=INR&tr=INV77&tn=Invoice%2077",
    means: {
      scheme: "upi",
      payee: "Corner Shop",
      account: "shop@okbank",
      amount: "450.00",
      currency: "INR",
      reference: "INV77",
      message: "Invoice 77",
    },
  },
  portugal: {
    text: "A:123456789*B:999999990*C:PT*D:FT*E:N*F:20240305*G:FT A/17*H:JFT3D9X1-17*I1:PT*I7:100.00*I8:23.00*N:23.00*O:123.00*Q:kLp0*R:2230",
    means: {
      scheme: "portugal",
      sellerTaxId: "123456789",
      issueDate: "2024-03-05",
      invoiceNumber: "FT A/17",
      taxTotal: "23.00",
      grossTotal: "123.00",
    },
  },
  zatca: {
    text: Buffer.concat([
      lengthed(1, "متجر الاختبار"),
      lengthed(2, "310122393500003"),
      lengthed(3, "2024-03-05T15:30:00Z"),
      lengthed(4, "115.00"),
      lengthed(5, "15.00"),
    ]).toString("base64"),
    means: {
      scheme: "zatca",
      sellerTaxId: "310122393500003",
      issueDate: "2024-03-05",
      grossTotal: "115.00",
      taxTotal: "15.00",
    },
  },
} as const;
