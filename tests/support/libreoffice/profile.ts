import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Started with this, LibreOffice works through the jobs of a folder. */
export const SERVE = 'macro:///Standard.Module1.Serve';

/**
 * Writes a profile of LibreOffice whose macro does the jobs `1.job`, `2.job`… of a folder, and says of each that it
 * is `done` or `failed`. It ends when the file `open` of the folder or the process that owns it is gone.
 */
export function writeProfile(profile: string, jobs: string, owner: number): void {
  const basic = join(profile, 'user/basic');
  mkdirSync(join(basic, 'Standard'), { recursive: true });
  writeFileSync(join(profile, 'user/registrymodifications.xcu'), SETTINGS);
  writeFileSync(join(basic, 'script.xlc'), LIBRARIES);
  writeFileSync(join(basic, 'Standard/script.xlb'), LIBRARY);
  const program = SERVING.replaceAll('FOLDER', pathToFileURL(jobs).href).replace('OWNER', `${owner}`);
  writeFileSync(join(basic, 'Standard/Module1.xba'), moduleOf(program));
}

const HEADER = '<?xml version="1.0" encoding="UTF-8"?>';

/** Formulas are always calculated; without the first setting, LibreOffice puts its own macros in place of these. */
const SETTINGS = `${HEADER}
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Setup/Office"><prop oor:name="ooSetupInstCompleted" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

const LIBRARIES = `${HEADER}
<!DOCTYPE library:libraries PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "libraries.dtd">
<library:libraries xmlns:library="http://openoffice.org/2000/library" xmlns:xlink="http://www.w3.org/1999/xlink">
<library:library library:name="Standard" xlink:href="$(USER)/basic/Standard/script.xlb/" xlink:type="simple" library:link="false"/>
</library:libraries>`;

const LIBRARY = `${HEADER}
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false">
<library:element library:name="Module1"/>
</library:library>`;

function moduleOf(program: string): string {
  const script = program.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
  return `${HEADER}<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd"><script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">${script}</script:module>`;
}

/** The lines of a job: the file, its filter and its options or nothing, the new file, its filter, its data, what is updated. */
const SERVING = `
Sub Serve
  Dim number As Long
  number = 1
  Do While FileExists("FOLDER/open") And (FileExists("/proc/OWNER") Or Not FileExists("/proc/self"))
    If FileExists("FOLDER/" & number & ".job") Then
      Answer("FOLDER/" & number)
      number = number + 1
    Else
      Wait 25
    End If
  Loop
  StarDesktop.terminate()
End Sub

Sub Answer(job As String)
  Dim file As Integer
  Dim said As String
  said = Convert(job & ".job")
  file = FreeFile
  Open job & ".said" For Output As #file
  Print #file, said
  Close #file
  If said = "" Then
    Name job & ".said" As job & ".done"
  Else
    Name job & ".said" As job & ".failed"
  End If
End Sub

Function Convert(job As String) As String
  Dim file As Integer
  Dim given As String, opened As String, options As String, made As String, saved As String, data As String, updated As String
  Dim loading(2) As New com.sun.star.beans.PropertyValue
  Dim storing(1) As New com.sun.star.beans.PropertyValue
  On Error Goto Failed
  file = FreeFile
  Open job For Input As #file
  Line Input #file, given
  Line Input #file, opened
  Line Input #file, options
  Line Input #file, made
  Line Input #file, saved
  Line Input #file, data
  Line Input #file, updated
  Close #file
  loading(0).Name = "Hidden"
  loading(0).Value = True
  If opened <> "" Then
    loading(1).Name = "FilterName"
    loading(1).Value = opened
    loading(2).Name = "FilterOptions"
    loading(2).Value = options
  End If
  document = StarDesktop.loadComponentFromURL(given, "_blank", 0, loading())
  If IsNull(document) Then
    Convert = "not opened: " & given
    Exit Function
  End If
  If updated = "indexes" Then
    For at = 0 To document.getDocumentIndexes().getCount() - 1
      document.getDocumentIndexes().getByIndex(at).update()
    Next at
  End If
  storing(0).Name = "FilterName"
  storing(0).Value = saved
  If data <> "" Then
    names = Split(data, " ")
    ReDim choices(UBound(names)) As New com.sun.star.beans.PropertyValue
    For at = 0 To UBound(names)
      choices(at).Name = names(at)
      choices(at).Value = True
    Next at
    storing(1).Name = "FilterData"
    storing(1).Value = choices()
  End If
  document.storeToURL(made, storing())
  document.close(True)
  Convert = ""
  Exit Function
Failed:
  Convert = "line " & Erl & ": " & Error$
End Function
`;
