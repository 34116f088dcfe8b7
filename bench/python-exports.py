# python-docx and openpyxl writing the same content: python3 bench/python-exports.py 内容.json 文件.docx 文件.xlsx
import json
import sys

import docx
import openpyxl

content, word, excel = sys.argv[1:]
with open(content, encoding="utf-8") as file:
    sections = json.load(file)

document = docx.Document()
book = openpyxl.Workbook()
for section in sections:
    for block in section["blocks"]:
        if block["kind"] == "paragraph":
            document.add_paragraph("".join(run["text"] for run in block["runs"]))
        elif block["kind"] == "cover":
            for line in block["lines"]:
                document.add_paragraph(line)
        elif block["kind"] == "grid":
            grid = block["grid"]
            rows = grid["header"] + grid["body"]
            document.add_paragraph(grid["title"])
            table = document.add_table(rows=len(rows), cols=len(grid["widths"]))
            sheet = book.create_sheet(grid["id"])
            for cells, row in zip(rows, table.rows):
                places = row.cells
                for index, cell in enumerate(cells):
                    places[index].text = cell["text"]
                sheet.append([cell["text"] for cell in cells])
        elif "text" in block:
            document.add_paragraph(block["text"])
document.save(word)
book.save(excel)
