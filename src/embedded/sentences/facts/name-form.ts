/** A word that is a legal form, or as good as one. */
export const nameForm =
  /^(?:INC|INCORPORATED|CORP|CORPORATION|LTD|LIMITED|COMPANY|CO|TRUST|BANK|UNIVERSITY|GMBH|Inc|Incorporated|LLC|L\.L\.C|LLP|L\.L\.P|L\.P|LP|Ltd|Limited|Corp|Corporation|Co|Company|N\.A|P\.C|PLC|plc|Pty|Pte|GmbH|mbH|AG|KG|KGaA|OHG|SE|UG|eG|S\.A|SA|SAS|S\.A\.S|SASU|SARL|S\.A\.R\.L|S\.L|SL|S\.L\.U|S\.p\.A|SpA|S\.r\.l|Srl|B\.V|BV|N\.V|NV|AB|A\/S|Oy|Trust|Bank|University|Foundation|Stiftung)[.,]*$/u;
