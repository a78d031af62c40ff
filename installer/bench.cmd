@echo off
rem Measures what the design promises in numbers, each beside something plainer in the same run.
rem     installer\bench commit [ANSWERS [FOLDER]]   one answer committed, beside a bare append + fsync in FOLDER (target\bench)
rem     installer\bench form FILE.xlsx [RUNS]       what a workbook takes to convert and to open
rem     installer\bench form XFORM QUESTIONS        what a form costs to open and to answer
rem     installer\bench estimate [ROWS [RUNS]]      60 shares in 30 units with their errors, weighted and raked
rem     installer\bench keys                        keys an answered question takes, an interview by the keyboard alone
rem     installer\bench paint                       from key to picture, on a disk that takes 200 ms to force
rem     installer\bench index [ROWS [RUNS]]         a season's index with all breakdowns and margins, from a real store
rem     installer\bench frame [ROWS]                a list of people imported from CSV and from a workbook, in 400 MB of memory
rem     installer\bench merge [N [ROUNDS]]          N interviews merged, beside sqlite3 copying the same rows and a Python script
rem     installer\bench merge growth [LARGEST]      10,000, 100,000 and so on up to LARGEST (1,000,000); merge file: one file of nearly 2 GiB
rem     installer\bench draw [SEEDS]                how often everybody is drawn beside the stated chances, and what draws take
setlocal
for %%R in ("%~dp0..") do set "ROOT=%%~fR"
set "CLASS="
if "%~1"=="commit" set "CLASS=vn.sipas.field.bench.AnswerCommitBenchmark"
if "%~1"=="form" if not "%~3"=="" set "CLASS=vn.sipas.field.survey.form.FormBenchmark"
if "%~1"=="form" if /i "%~x2"==".xlsx" set "CLASS=vn.sipas.field.bench.ConvertBenchmark"
if "%~1"=="estimate" set "CLASS=vn.sipas.field.bench.EstimateBenchmark"
if "%~1"=="index" set "CLASS=vn.sipas.field.bench.IndexBenchmark"
if "%~1"=="frame" set "CLASS=vn.sipas.field.bench.FrameBenchmark"
if "%~1"=="draw" set "CLASS=vn.sipas.field.bench.DrawBenchmark"
if "%~1"=="merge" set "CLASS=vn.sipas.field.bench.MergeBenchmark"
if "%~1"=="keys" set "CLASS=vn.sipas.field.app.ui.KeysBenchmark"
if "%~1"=="paint" set "CLASS=vn.sipas.field.app.ui.PaintBenchmark"
rem The window has the quick compiler alone; commands that read whole seasons have both.
set "COMPILER="
if "%~1"=="commit" set "COMPILER=-XX:TieredStopAtLevel=1"
if "%~1"=="form" set "COMPILER=-XX:TieredStopAtLevel=1"
if "%~1"=="keys" set "COMPILER=-XX:TieredStopAtLevel=1"
if "%~1"=="paint" set "COMPILER=-XX:TieredStopAtLevel=1"
if not defined CLASS (
    >&2 echo Cach dung / Usage: installer\bench commit [ANSWERS [FOLDER]] ^| form FILE.xlsx [RUNS] ^| form XFORM QUESTIONS ^| estimate [ROWS [RUNS]] ^| index [ROWS [RUNS]] ^| frame [ROWS] ^| draw [SEEDS] ^| merge [N [ROUNDS] ^| growth [LARGEST] ^| file] ^| keys ^| paint
    exit /b 2
)
set "FIRST=%~2"
set "SECOND=%~3"
if not defined FIRST if "%~1"=="estimate" set "FIRST=100000"
if not defined FIRST if "%~1"=="index" set "FIRST=100000"
if not defined FIRST if "%~1"=="frame" set "FIRST=500000"
if not defined FIRST if "%~1"=="draw" set "FIRST=20000"
if not defined FIRST if "%~1"=="keys" set "FIRST=%ROOT%\target\bench"
if not defined FIRST if "%~1"=="paint" set "FIRST=%ROOT%\target\bench"
if not defined FIRST set "FIRST=2000"
if not defined SECOND if "%~1"=="estimate" set "SECOND=5"
if not defined SECOND if "%~1"=="index" set "SECOND=5"
if not defined SECOND if "%~1"=="form" set "SECOND=40"
if not defined SECOND set "SECOND=%ROOT%\target\bench"
call "%~dp0lib.cmd" jdk || exit /b 3
call "%~dp0lib.cmd" build || exit /b 1
if exist "%ROOT%\target\bench-classes" rmdir /s /q "%ROOT%\target\bench-classes"
mkdir "%ROOT%\target\bench-classes"
"%JAVA_HOME%\bin\javac" -nowarn -proc:none -encoding UTF-8 -d "%ROOT%\target\bench-classes" -cp "%ROOT%\target\lib\*" "%ROOT%\src\bench\java\vn\sipas\field\bench\*.java" "%ROOT%\src\bench\java\vn\sipas\field\app\ui\*.java" "%ROOT%\src\bench\java\vn\sipas\field\survey\form\*.java" "%ROOT%\src\test\java\vn\sipas\field\PlainBook.java" "%ROOT%\src\test\java\vn\sipas\field\office\answers\Rows.java" 1>&2 || exit /b 1
if "%~1"=="merge" (
    "%JAVA_HOME%\bin\java" --enable-native-access=ALL-UNNAMED -XX:+UseSerialGC -Xlog:disable -Dfile.encoding=UTF-8 "-Dbench.python=%ROOT%\src\bench\python\merge.py" -cp "%ROOT%\target\bench-classes;%ROOT%\target\lib\*" %CLASS% %2 %3 -- "%JAVA_HOME%\bin\java" --enable-native-access=ALL-UNNAMED -XX:+UseSerialGC -Xlog:disable -Xmx256m -Dfile.encoding=UTF-8 -cp "%ROOT%\target\lib\*" vn.sipas.field.Launcher
    exit /b
)
"%JAVA_HOME%\bin\java" --enable-native-access=ALL-UNNAMED %COMPILER% -XX:+UseSerialGC -Xlog:disable -Dfile.encoding=UTF-8 -cp "%ROOT%\target\bench-classes;%ROOT%\target\lib\*" %CLASS% "%FIRST%" "%SECOND%"
exit /b %errorlevel%
