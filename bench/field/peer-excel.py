# XlsxWriter writing the same sheets: python3 bench/field/xlsxwriter.py 内容.json 文件.xlsx [次数]
# Once as a process; with a count, it prints the processor milliseconds of each further round, warm.
import json
import sys
import time

import xlsxwriter


def write(book, file):
    made = xlsxwriter.Workbook(file)
    looks = [made.add_format(look) for look in book["looks"]]
    for sheet in book["sheets"]:
        page = made.add_worksheet(sheet["name"])
        for column, width in enumerate(sheet["widths"]):
            page.set_column(column, column, width)
        for row, points in sheet["heights"]:
            page.set_row(row, points)
        for area in sheet["merges"]:
            page.merge_range(area, "", looks[0])
        for row, column, look, value, formula in sheet["cells"]:
            if formula is not None:
                page.write_formula(row, column, "=" + formula, looks[look], "" if value is None else value)
            elif value is None:
                page.write_blank(row, column, None, looks[look])
            elif isinstance(value, str):
                page.write_string(row, column, value, looks[look])
            else:
                page.write_number(row, column, value, looks[look])
    made.close()


content, file, *rounds = sys.argv[1:]
with open(content, encoding="utf-8") as source:
    book = json.load(source)
write(book, file)
for _ in range(int(rounds[0]) if rounds else 0):
    start = time.process_time()
    write(book, file)
    print((time.process_time() - start) * 1000)
