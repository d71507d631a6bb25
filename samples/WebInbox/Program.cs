using WebInbox;

var builder = WebApplication.CreateBuilder(args);

// A bounce that returns an attachment is large, one of more than this is no bounce. The server stops reading there and answers 413.
builder.WebHost.ConfigureKestrel(server =>
{
    server.Limits.MaxRequestBodySize = Explanations.MaxBytes;
    server.AddServerHeader = false;
});
builder.Services.AddProblemDetails(options => options.CustomizeProblemDetails = Explanations.Describe);
builder.Services.AddOpenApi(options => options.AddSchemaTransformer(ReportSchema.Describe));
builder.Services.ConfigureHttpJsonOptions(options => options.SerializerOptions.Converters.Add(ReportSchema.Words));

var app = builder.Build();

// A body that is too large shows itself only while it is read, as an exception that knows its status.
// It is the caller's fault, so it fills no log.
app.UseExceptionHandler(new ExceptionHandlerOptions
{
    StatusCodeSelector = exception => exception is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status500InternalServerError,
    SuppressDiagnosticsCallback = context => context.Exception is BadHttpRequestException,
});
app.UseStatusCodePages();
app.UseSecurityHeaders();
app.UseDefaultFiles();
app.UseStaticFiles();

app.MapOpenApi();
app.MapExplanations();
app.MapExamples();

app.Run();
