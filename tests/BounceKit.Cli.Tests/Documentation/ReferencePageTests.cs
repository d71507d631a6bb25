using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace BounceKit.Cli.Tests.Documentation;

/// <summary>
/// <c>docs/reference.md</c> is written from the library's public types and their XML documentation. After a change of either:
/// <c>BOUNCEKIT_WRITE_DOCS=1 dotnet test</c>.
/// </summary>
public class ReferencePageTests
{
    private static readonly Type[] PublicTypes = [.. typeof(BounceParser).Assembly.GetExportedTypes().OrderBy(type => type.Name, StringComparer.Ordinal)];

    [Fact]
    public void The_reference_is_up_to_date()
    {
        var page = Page();

        if (Environment.GetEnvironmentVariable("BOUNCEKIT_WRITE_DOCS") is "1") File.WriteAllText(Repository.PathOf("docs", "reference.md"), page);

        Repository.Read("docs", "reference.md").Should().Be(page);
    }

    public static TheoryData<string> TypeNames() => [.. PublicTypes.Select(type => type.Name)];

    [Theory, MemberData(nameof(TypeNames))]
    public void A_type_says_how_it_stands_with_threads_unless_it_is_only_a_list_of_names(string name)
    {
        var type = PublicTypes.Single(candidate => candidate.Name == name);
        if (type.IsEnum || typeof(Exception).IsAssignableFrom(type)) return;

        XmlComments.OfLibrary.Text(Id(type), "remarks").Should().MatchRegex("thread|Stateless");
    }

    [Theory, MemberData(nameof(TypeNames))]
    public void Every_member_says_what_it_is(string name)
    {
        var type = PublicTypes.Single(candidate => candidate.Name == name);

        Members(type).Where(member => XmlComments.OfLibrary.Text(Id(member), "summary") is null).Select(member => member.Name).Should().BeEmpty();
    }

    private static string Page()
    {
        var page = new StringBuilder("# Reference\n\nGenerated from the library's XML documentation; do not edit. All types are in the namespace `BounceKit`. ");
        page.Append("Start with [`BounceParser`](#bounceparser), [`BounceReport`](#bouncereport) and [`RecipientOutcome`](#recipientoutcome).\n\n| type | what it is |\n|---|---|\n");
        foreach (var type in PublicTypes) page.Append(CultureInfo.InvariantCulture, $"| [`{type.Name}`](#{type.Name.ToLowerInvariant()}) | {FirstSentence(Summary(type))} |\n");
        foreach (var type in PublicTypes) Append(page, type);
        return page.ToString();
    }

    private static void Append(StringBuilder page, Type type)
    {
        page.Append(CultureInfo.InvariantCulture, $"\n## {type.Name}\n{Summary(type)}\n");
        if (type.BaseType is { Namespace: "BounceKit" } parent) page.Append(CultureInfo.InvariantCulture, $"\nHas all members of [`{parent.Name}`](#{parent.Name.ToLowerInvariant()}), and its own:\n");
        if (XmlComments.OfLibrary.Text(Id(type), "remarks") is { } remarks) page.Append(CultureInfo.InvariantCulture, $"\n{remarks}\n");
        var members = Members(type);
        if (members.Count == 0) return;
        page.Append(type.IsEnum ? "\n| name | meaning |\n|---|---|\n" : "\n| member | what it is |\n|---|---|\n");
        foreach (var member in members) page.Append(CultureInfo.InvariantCulture, $"| `{Signature(member)}` | {Description(member)} |\n");
    }

    /// <summary>What a reader calls: no equality operators, no accessors, nothing that the compiler makes.</summary>
    private static IReadOnlyList<MemberInfo> Members(Type type) =>
    [
        .. type.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
            .Where(member => member switch
            {
                FieldInfo field => !field.IsSpecialName,
                PropertyInfo property => property.Name is not "EqualityContract",
                ConstructorInfo constructor => constructor.GetParameters().Length > 0 && constructor.GetParameters()[0].ParameterType != type,
                MethodInfo method => !method.IsSpecialName && method.GetBaseDefinition().DeclaringType == type && method.Name is not ("<Clone>$" or "Equals" or "GetHashCode" or "ToString" or "PrintMembers" or "Deconstruct"),
                _ => false,
            })
            .Where(member => member.GetCustomAttribute<CompilerGeneratedAttribute>() is null)
            .OrderBy(member => member.MetadataToken),
    ];

    private static string Description(MemberInfo member)
    {
        var id = Id(member);
        var comments = XmlComments.OfLibrary;
        var text = new StringBuilder(comments.Text(id, "summary"));
        if (comments.Text(id, "value") is { } value) text.Append(' ').Append(value);
        foreach (var (name, words) in comments.Named(id, "param", "name")) text.Append(CultureInfo.InvariantCulture, $"<br>`{name}`: {words}");
        if (comments.Text(id, "returns") is { } returns) text.Append(CultureInfo.InvariantCulture, $"<br>Returns: {returns}");
        if (comments.Text(id, "remarks") is { } remarks) text.Append(CultureInfo.InvariantCulture, $"<br>{remarks}");
        foreach (var (name, words) in comments.Named(id, "exception", "cref")) text.Append(CultureInfo.InvariantCulture, $"<br>Throws `{name}`: {words}");
        return text.ToString();
    }

    private static string Summary(Type type) => XmlComments.OfLibrary.Text(Id(type), "summary") ?? "";

    private static string FirstSentence(string text) => text.IndexOf(". ", StringComparison.Ordinal) is > 0 and var end ? text[..(end + 1)] : text;

    private static string Signature(MemberInfo member) => member switch
    {
        PropertyInfo property => $"{ShortName(property.PropertyType, property)} {property.Name}",
        ConstructorInfo constructor => $"new {constructor.DeclaringType!.Name}({Parameters(constructor)})",
        MethodInfo method => $"{ShortName(method.ReturnType, method)} {method.Name}({Parameters(method)})",
        _ => member.Name,
    };

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(parameter =>
        (parameter.IsOut ? "out " : "") + ShortName(parameter.ParameterType, parameter) + " " + parameter.Name + (parameter.HasDefaultValue ? " = " + Literal(parameter) : "")));

    private static string Literal(ParameterInfo parameter) => parameter.DefaultValue switch
    {
        bool flag => flag ? "true" : "false",
        null => parameter.ParameterType.IsValueType ? "default" : "null",
        var other => string.Create(CultureInfo.InvariantCulture, $"{other}"),
    };

    private static string ShortName(Type type, object owner)
    {
        var nullability = new NullabilityInfoContext();
        var info = owner switch
        {
            PropertyInfo property => nullability.Create(property),
            ParameterInfo parameter => nullability.Create(parameter),
            MethodInfo method => nullability.Create(method.ReturnParameter),
            _ => throw new ArgumentException("A property, a parameter or a method is expected.", nameof(owner)),
        };
        return ShortName(type) + (!type.IsValueType && !type.IsByRef && info.ReadState is NullabilityState.Nullable ? "?" : "");
    }

    private static string ShortName(Type type)
    {
        if (type.IsByRef) return ShortName(type.GetElementType()!);
        if (type.IsArray) return ShortName(type.GetElementType()!) + "[]";
        if (Nullable.GetUnderlyingType(type) is { } value) return ShortName(value) + "?";
        if (type.IsGenericType) return $"{type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]}<{string.Join(", ", type.GetGenericArguments().Select(argument => ShortName(argument)))}>";
        return type.FullName switch
        {
            "System.String" => "string",
            "System.Boolean" => "bool",
            "System.Int32" => "int",
            "System.Int64" => "long",
            "System.Byte" => "byte",
            "System.Char" => "char",
            "System.Void" => "void",
            _ => type.Name,
        };
    }

    /// <summary>The id by which the compiler names a member in its XML file.</summary>
    private static string Id(MemberInfo member) => member switch
    {
        Type type => "T:" + type.FullName,
        FieldInfo field => $"F:{field.DeclaringType!.FullName}.{field.Name}",
        PropertyInfo property => $"P:{property.DeclaringType!.FullName}.{property.Name}",
        ConstructorInfo constructor => $"M:{constructor.DeclaringType!.FullName}.#ctor{IdParameters(constructor)}",
        MethodInfo method => $"M:{method.DeclaringType!.FullName}.{method.Name}{IdParameters(method)}",
        _ => "",
    };

    private static string IdParameters(MethodBase method)
    {
        var parameters = method.GetParameters();
        return parameters.Length == 0 ? "" : $"({string.Join(",", parameters.Select(parameter => IdOf(parameter.ParameterType)))})";
    }

    private static string IdOf(Type type)
    {
        if (type.IsByRef) return IdOf(type.GetElementType()!) + "@";
        if (type.IsArray) return IdOf(type.GetElementType()!) + "[]";
        if (!type.IsGenericType) return type.FullName!;
        var definition = type.GetGenericTypeDefinition().FullName!;
        return $"{definition[..definition.IndexOf('`', StringComparison.Ordinal)]}{{{string.Join(",", type.GetGenericArguments().Select(IdOf))}}}";
    }
}
