@echo off
rem Starts Clicktrail. The first start builds it with Maven; later starts call java directly, without
rem Maven and without the network. After a change of the sources the next start builds again.
rem
rem   CLICKTRAIL_JAVA_OPTS   more options for java, for instance -XX:MaxRAMPercentage=50
setlocal EnableExtensions DisableDelayedExpansion
set "HERE=%~dp0"
set "HERE=%HERE:~0,-1%"
set "LAUNCH=%HERE%\target\launch"
set "JDK="

if exist "%LAUNCH%\jdk" set /p JDK=<"%LAUNCH%\jdk"
if defined JDK call :check "%JDK%"
if not defined JDK if defined JAVA_HOME call :try "%JAVA_HOME%"
if not defined JDK for /f "delims=" %%j in ('where java 2^>nul') do call :try "%%~dpj.."
if not defined JDK for /d %%q in (
  "%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Java\*" "%ProgramFiles%\Microsoft\*"
  "%ProgramFiles%\Zulu\*" "%ProgramFiles%\BellSoft\*" "%ProgramFiles%\Amazon Corretto\*"
  "%ProgramFiles%\OpenJDK\*" "%LocalAppData%\Programs\Eclipse Adoptium\*"
  "%UserProfile%\.jdks\*" "%UserProfile%\.sdkman\candidates\java\*" "%UserProfile%\scoop\apps\temurin25-jdk\*"
) do call :try "%%~q"
if not defined JDK (
  echo Clicktrail needs a JDK 25 and found none: install one ^(for instance Temurin 25^) or set JAVA_HOME to it. 1>&2
  exit /b 1
)

set "REASON="
if not exist "%LAUNCH%\stamp" set "REASON=first start"
if not exist "%LAUNCH%\lib" set "REASON=first start"
if not exist "%HERE%\target\classes" set "REASON=first start"
if not defined REASON (
  powershell -NoProfile -ExecutionPolicy Bypass -Command "$t = (Get-Item -LiteralPath ($env:LAUNCH + '\stamp')).LastWriteTimeUtc; if (Get-ChildItem -LiteralPath ($env:HERE + '\src'), ($env:HERE + '\icons'), ($env:HERE + '\pom.xml') -Recurse | Where-Object { $_.LastWriteTimeUtc -gt $t } | Select-Object -First 1) { exit 1 }"
  if errorlevel 1 set "REASON=the sources have changed"
)
if defined REASON call :build || exit /b 1

"%JDK%\bin\java.exe" -XX:MaxRAMPercentage=25 --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow "-Djava.util.logging.config.file=%HERE%\target\classes\logging.properties" "-Dclicktrail.home=%HERE%" %CLICKTRAIL_JAVA_OPTS% -cp "%HERE%\target\classes;%LAUNCH%\lib\*" org.clicktrail.Main %*
exit /b %ERRORLEVEL%

:build
where mvn >nul 2>nul
if errorlevel 1 (
  echo Clicktrail builds itself on its first start and needs Maven 3.8 or newer for that: install it and put mvn on the PATH. 1>&2
  exit /b 1
)
echo Building Clicktrail (%REASON%)... 1>&2
if not exist "%LAUNCH%" mkdir "%LAUNCH%"
type nul > "%LAUNCH%\stamp.new"
set "OLD_JAVA_HOME=%JAVA_HOME%"
set "JAVA_HOME=%JDK%"
set "MAVEN_OPTS=--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow %MAVEN_OPTS%"
rem A class path in a file would pass the line limit of cmd: the jars are copied and named by a wildcard.
call mvn -B -ntp -q -f "%HERE%\pom.xml" -Dmaven.test.skip=true process-classes dependency:copy-dependencies -DincludeScope=runtime "-DoutputDirectory=%LAUNCH%\lib" >"%LAUNCH%\build.log" 2>&1
if errorlevel 1 (
  type "%LAUNCH%\build.log" 1>&2
  echo Clicktrail could not be built; Maven's messages are above. 1>&2
  exit /b 1
)
set "JAVA_HOME=%OLD_JAVA_HOME%"
>"%LAUNCH%\jdk" echo %JDK%
move /y "%LAUNCH%\stamp.new" "%LAUNCH%\stamp" >nul
exit /b 0

:check
rem Clears JDK again unless it still is a JDK 25.
set "JDK="
:try
if defined JDK exit /b 0
if not exist "%~1\bin\javac.exe" exit /b 0
if not exist "%~1\release" exit /b 0
findstr /b /r /c:"JAVA_VERSION=.25[.+-]" /c:"JAVA_VERSION=.25.$" "%~1\release" >nul 2>nul
if not errorlevel 1 set "JDK=%~f1"
exit /b 0
