@echo off
rem Opens the window. installer\run --practice [FOLDER] runs a practice season in this window instead.
setlocal
for %%R in ("%~dp0..") do set "ROOT=%%~fR"
call "%~dp0lib.cmd" jdk || exit /b 3
call "%~dp0lib.cmd" build || exit /b 1
if "%~1"=="--practice" goto practice
if not "%~1"=="" goto usage
"%JAVA_HOME%\bin\java" --enable-native-access=ALL-UNNAMED -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xlog:disable -Dfile.encoding=UTF-8 -XX:+AutoCreateSharedArchive -XX:SharedArchiveFile="%ROOT%\target\window.jsa" -cp "%ROOT%\target\lib\*" vn.sipas.field.Launcher
exit /b %errorlevel%

:practice
set "FOLDER=%~2"
if not defined FOLDER set "FOLDER=%ROOT%\target\practice-%RANDOM%%RANDOM%"
if exist "%FOLDER%\*" goto full
call "%~dp0sipas.cmd" practice "%FOLDER%" --interviews 12 --enumerators 3 --units 2 --seed 2026 || exit /b 1
echo.
echo installer\sipas verify (every *.sipas.jsonl in "%FOLDER%\outbox")
set FAILED=0
for /r "%FOLDER%\outbox" %%F in (*.sipas.jsonl) do call "%~dp0sipas.cmd" verify "%%F" || set FAILED=1
echo.
echo The results are in: %FOLDER%
exit /b %FAILED%

:full
>&2 echo The folder "%FOLDER%" is there already. Choose another.
exit /b 2

:usage
>&2 echo Usage: installer\run [--practice [FOLDER]]
exit /b 2
