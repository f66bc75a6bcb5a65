/** Made-up receipts as they are drawn on a grid of characters: three blanks part columns. */
export const cafe = `
        EVENING COFFEE
   Jl. Melati No. 12, Bandung

 2 x ICED COFFEE      @18.000      36.000
 1 x FRIED RICE        32.000      32.000

 Subtotal                          68.000
 Service 5%                         3.400
 PB1 10%                            7.140
 Total                             78.540
 Tunai                            100.000
 Kembali                           21.460
 14/03/2024 18:42
`;

export const stall = `
 CORNER STALL
 2024-03-14

 1 EGG TART              13,000
 3 PIZZA TOAST           48,000
 TOTAL                   61,000
 CASH                    70,000
 CHANGE                   9,000
`;

export const hardware = `
        RIVERSIDE HARDWARE INC
        410 Mill Street
        Salem, OR 97301
        (503) 555-0142

 03/14/2024   6:42 PM   Register 3

 HAMMER 16OZ             18.99
 NAILS 2IN   2 @ 4.50     9.00

 SUBTOTAL                27.99
 SALES TAX 8.25%          2.31
 TOTAL                   30.30
 VISA                    30.30
`;

export const bakery = `
         Backhaus Sonnenkorn GmbH
           Lindenweg 7
         20095 Hamburg
         USt-IdNr. DE123456789

 Brötchen           4 x 0,45      1,80 B
 Käsekuchen                       3,20 B
 Kaffee groß        2 x 2,90      5,80 A

 SUMME                 EUR       10,80
 Gegeben Bar                     20,00
 Rückgeld                         9,20

 MwSt       Netto     MwSt      Brutto
 A 19%       4,87     0,93        5,80
 B  7%       4,67     0,33        5,00

 17.08.2023   08:12   Kasse 2   Bon-Nr. 4711
`;

export const minimart = `
      JAYA MAJU TRADING SDN BHD
          (123456-X)
      NO. 8, JALAN MAWAR 3,
      TAMAN BUNGA, 43000 KAJANG,
      SELANGOR.
      GST ID: 000111222333
          TAX INVOICE
 Invoice No: CS-00981   Date: 05/06/2017 14:05

 Item                Qty    Price     Amount
 WASHING SOAP          2     6.50      12.00
 9555001234567
 (Disc: 1.00)
 RICE IN A SACK        1    26.43      26.43
 9555007654321

 Total Qty             3
 Sub Total                             38.43
 Discount                               1.00
 Rounding Adj                           0.02
 Net Total                             38.45
 CASH                                  50.00
 CASH CHANGE                           11.55
`;

export const bistro = `
 The Blue Door Bistro
 88 Elm Avenue
 Austin, TX 78701
 Server: Maria      Table 12
 05/02/24 19:45

 1 Caesar Salad          11.00
 2 Ribeye Steak          58.00

 Subtotal                69.00
 Tax                      5.69
 Tip                     12.00
 Total                   86.69
`;
