@echo off
rem The command line: installer\sipas COMMAND ARGUMENT... Builds only if a source file differs from what was built.
setlocal
for %%R in ("%~dp0..") do set "ROOT=%%~fR"
call "%~dp0lib.cmd" jdk || exit /b 3
call "%~dp0lib.cmd" build || exit /b 1
set "CACHE="
if exist "%ROOT%\target\sipas.aot" set CACHE=-XX:AOTCache="%ROOT%\target\sipas.aot"
rem A merge needs no more than 256 MB; without a limit the JVM would rather take what the machine has than collect.
if "%~1"=="merge" set CACHE=%CACHE% -Xmx256m
"%JAVA_HOME%\bin\java" --enable-native-access=ALL-UNNAMED -XX:+UseSerialGC -Xlog:disable -Dfile.encoding=UTF-8 %CACHE% -cp "%ROOT%\target\lib\*" vn.sipas.field.Launcher %*
exit /b %errorlevel%
