@echo off
rem Called by the scripts beside it: lib.cmd jdk | maven | build. Each has run setlocal and set ROOT.
rem Everything said here goes to stderr: stdout belongs to the program.
goto %1

:jdk
rem Sets JAVA_HOME to a JDK 25 or newer; none is ever installed from here.
if defined JAVA_HOME call :try "%JAVA_HOME%" && exit /b 0
for /f "delims=" %%J in ('where java 2^>nul') do call :try "%%~dpJ.." && exit /b 0
for /d %%J in ("%ProgramFiles%\Eclipse Adoptium\jdk-*" "%ProgramFiles%\Java\jdk-*" "%LOCALAPPDATA%\Programs\Eclipse Adoptium\jdk-*" "%USERPROFILE%\.jdks\*") do call :try "%%~J" && exit /b 0
>&2 echo Thieu JDK 25 hoac moi hon. Tai Temurin 25 tai https://adoptium.net/temurin/releases/?version=25, cai dat roi chay lai.
>&2 echo JDK 25 or newer is missing. Install Temurin 25 from https://adoptium.net/temurin/releases/?version=25 and run this again.
exit /b 3

:try
rem Takes the folder %1 if its release file names Java 25 to 99.
if not exist "%~1\bin\javac.exe" exit /b 1
if not exist "%~1\release" exit /b 1
findstr /r /c:"^JAVA_VERSION=.2[5-9]" /c:"^JAVA_VERSION=.[3-9][0-9]" "%~1\release" >nul || exit /b 1
set "JAVA_HOME=%~f1"
exit /b 0

:maven
where mvn >nul 2>nul && exit /b 0
>&2 echo Thieu Maven 3.6.3 hoac moi hon: https://maven.apache.org/download.cgi (giai nen, them thu muc bin vao PATH).
>&2 echo Maven 3.6.3 or newer is missing: https://maven.apache.org/download.cgi (unpack it, add its bin folder to PATH).
exit /b 3

:build
rem target\built mirrors what was built. Robocopy with /L only compares; 0 says that nothing differs, deletions included.
if not exist "%ROOT%\target\.built" goto now
robocopy "%ROOT%\src\main" "%ROOT%\target\built\main" /mir /l /njh /njs /ndl /nfl >nul
if errorlevel 1 goto now
robocopy "%ROOT%\assets" "%ROOT%\target\built\assets" /mir /l /njh /njs /ndl /nfl >nul
if errorlevel 1 goto now
fc /b "%ROOT%\pom.xml" "%ROOT%\target\built\pom.xml" >nul 2>nul
if errorlevel 1 goto now
exit /b 0

:now
call "%~f0" maven || exit /b 3
if not exist "%ROOT%\target" mkdir "%ROOT%\target"
rem The folder is the lock: only one of several scripts can make it.
set WAITED=0
:lock
mkdir "%ROOT%\target\.lock.d" 2>nul && goto locked
set /a WAITED+=1
if %WAITED% gtr 900 goto stale
timeout /t 1 /nobreak >nul 2>nul || ping -n 2 127.0.0.1 >nul
goto lock
:stale
>&2 echo Another build seems to hang. Delete "%ROOT%\target\.lock.d" and run this again.
exit /b 1
:locked
>&2 echo Dang dung chuong trinh... / Building...
del /q "%ROOT%\target\.built" "%ROOT%\target\sipas.aot" "%ROOT%\target\window.jsa" 2>nul
rmdir /s /q "%ROOT%\target\lib" "%ROOT%\target\built" 2>nul
robocopy "%ROOT%\src\main" "%ROOT%\target\built\main" /mir >nul
robocopy "%ROOT%\assets" "%ROOT%\target\built\assets" /mir >nul
copy /y "%ROOT%\pom.xml" "%ROOT%\target\built\pom.xml" >nul
call mvn -B -q -o -f "%ROOT%\pom.xml" -Dmaven.test.skip=true -Dspotless.check.skip=true package >nul 2>nul
if not errorlevel 1 goto built
call mvn -B -q -f "%ROOT%\pom.xml" -Dmaven.test.skip=true -Dspotless.check.skip=true package 1>&2
if not errorlevel 1 goto built
rmdir "%ROOT%\target\.lock.d"
>&2 echo Khong dung duoc chuong trinh, xem o tren. / The build failed, see above.
exit /b 1
:built
rem Teaches the JVM our classes in a small practice season, so that commands start quickly; without it they work too.
"%JAVA_HOME%\bin\java" --enable-native-access=ALL-UNNAMED -XX:+UseSerialGC -XX:AOTCacheOutput="%ROOT%\target\sipas.aot" -cp "%ROOT%\target\lib\*" vn.sipas.field.Launcher practice "%ROOT%\target\training" --interviews 1 --enumerators 1 --units 1 --seed 1 >"%ROOT%\target\training.log" 2>&1 <nul
rmdir /s /q "%ROOT%\target\training" 2>nul
echo built>"%ROOT%\target\.built"
rmdir "%ROOT%\target\.lock.d"
exit /b 0
